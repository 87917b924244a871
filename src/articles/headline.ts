/** The headline of an article out of the title of its page or feed item, which often ends with the site’s or the author’s name. */
import { cleanLine } from './clean.ts';

/** Between the headline and what is added to it. */
const SEPARATED = /^(?<headline>.*\S)\s+(?:[|\-–—·•»:]|::|\/\/)\s+(?<addition>[^|–—·•»]+)$/u;
const MAX_ADDITIONS = 3;
const FEWEST_LETTERS = 8;

/**
 * The title without the names at its end: “Harbour opens - BBC News” is “Harbour opens” if the publisher or the host of the page is called
 * something like it. Other parts of a title are never taken away.
 */
export function headlineFromTitle(
  title: string,
  about: { publisher: string | null; byline: string | null; url: string },
): string {
  const host = URL.parse(about.url)?.hostname.replace(/^www\./, '') ?? '';
  const names = [
    about.publisher ?? '',
    host,
    host.replace(/\.[^.]+$/, ''),
    ...(about.byline ?? '').split(', '),
  ];
  const known = new Set(names.map(folded).filter(name => name.length >= 2));
  let headline = cleanLine(title);
  for (let times = 0; times < MAX_ADDITIONS; times++) {
    const { headline: rest, addition } = SEPARATED.exec(headline)?.groups ?? {};
    if (!rest || !addition || !known.has(folded(addition)) || folded(rest).length < FEWEST_LETTERS) break;
    headline = rest;
  }
  return headline;
}

/** What names have in common however they are written: “The Guardian”, “theguardian.com”. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the\s+|\.(?:com|org|net|co\.uk|[a-z]{2})$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
