/** Adding articles from pages, messages and files: previews, what may be wrong with them, refreshing. */
export const adding = {
  /** What may be wrong with a page, by the names that the reader gives it. */
  warnings: {
    'no title found': 'no title found',
    'no text found': 'no text found',
    'no date found': 'no date found',
    'very short, maybe a paywall': 'very short, maybe a paywall',
    'looks like a paywall': 'looks like a paywall',
    'looks like a cookie notice': 'looks like a cookie notice',
  },
  /** `warning`: one of the above. */
  hidden: (warning: string) => `The page shows no whole article now: it ${warning}.`,
};
