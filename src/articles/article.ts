/** The types of an article and of where it came from: shared vocabulary, no code. */

/** What a list or a headline needs of an article: everything but its text. */
export interface Headline {
  /** 14 characters of `[0-9a-z]`, unique within its owner; sorts by the time of adding. */
  id: string;
  /** Plain text without control, bidi or zero-width characters. */
  title: string;
  publisher: string;
  byline: string | null;
  /** An http(s) address: every quote names its source. */
  url: string;
  /** Epoch milliseconds, or null where the source states no date. */
  publishedAt: number | null;
  /** Epoch milliseconds. */
  addedAt: number;
  /** The Discord id of the person who added it, or a word such as `sample`. */
  addedBy: string;
  /** BCP 47, for instance `en`. */
  lang: string;
}

/** One article of one owner's library. Quotes are slices of `text`, which never changes under an id. */
export interface Article extends Headline {
  /** Paragraphs separated by a blank line. */
  text: string;
  /** SHA-256 (hex) of the folded title and text: equal for the same article added twice. */
  hash: string;
}

/** A passage by its UTF-16 offsets into the text of an article: text.slice(start, end). */
export interface Span {
  start: number;
  end: number;
}

/** Where an article comes from: so far, what an admin typed. Blank strings count as not given. */
export interface Source {
  title: string;
  text: string;
  link: string;
  /** Default: the host name of the link. */
  publisher?: string;
  /** Such as `2026-06-02` or `2 June 2026`. Default: no date. */
  date?: string;
  byline?: string;
  lang?: string;
}
