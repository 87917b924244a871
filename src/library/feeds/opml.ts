/** A list of feeds as a file that every reader of feeds takes: OPML 2.0, http://opml.org/spec2.opml */
import type { Feed } from './report.ts';

/** The feeds as OPML. `now`: epoch milliseconds. */
export function toOpml(feeds: readonly Pick<Feed, 'title' | 'url' | 'page'>[], now: number): string {
  const outlines = feeds.map(({ title, url, page }) => {
    const name = escaped(title || url);
    const site = page ? ` htmlUrl="${escaped(page)}"` : '';
    return `    <outline type="rss" text="${name}" title="${name}" xmlUrl="${escaped(url)}"${site}/>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Feeds of Newsdesk</title>
    <dateCreated>${new Date(now).toUTCString()}</dateCreated>
  </head>
  <body>
${outlines.join('')}  </body>
</opml>
`;
}

/** For an attribute in double quotes. Titles hold no control characters: they were cleaned when they came in. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, mark => `&#${mark.charCodeAt(0)};`);
}
