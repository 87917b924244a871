/** Reads a list of feeds: http://opml.org/spec2.opml. */
import { Problem } from '../../problem.ts';
import { type Spoken, spoken } from '../../wording/spoken.ts';
import { cleanLine } from '../clean.ts';
import { absoluteLink } from '../link.ts';
import type { OpmlFeed, ReadOpml } from '../reading.ts';
import { elementsOf, readXml, textOf, type XmlElement } from './xml.ts';

/** Feeds of one list. */
export const MAX_FEEDS = 1_000;
const MAX_PROBLEMS = 20;
const MAX_LINE = 1_000;
const MAX_ADDRESS = 2_048;

/** Outlines may lie within each other, as folders; each feed counts once. Throws a Problem if the text is no OPML. */
export function readOpml(text: string): ReadOpml {
  const { document, isCut } = readXml(text);
  const root = elementsOf(document).find(({ name }) => name === 'opml');
  if (!root) throw new Problem(words => words.reading.noOpml);
  const feeds = new Map<string, OpmlFeed>();
  const problems: Spoken[] = isCut ? [spoken(({ reading }) => reading.cutList)] : [];
  let left = 0;
  for (const outline of outlinesOf(root)) {
    const written = cleanLine(outline.attributes.get('xmlurl') ?? '');
    if (!written) continue;
    const url = absoluteLink(written, null);
    if (!url || url.length > MAX_ADDRESS) {
      const name = shortened(titleOf(outline) || written);
      if (problems.length < MAX_PROBLEMS) problems.push(spoken(({ reading }) => reading.noWebAddress(name)));
    } else if (feeds.size >= MAX_FEEDS && !feeds.has(url)) left++;
    else if (!feeds.has(url))
      feeds.set(url, {
        title: titleOf(outline),
        url,
        page: absoluteLink(outline.attributes.get('htmlurl'), null),
      });
  }
  if (left > 0) problems.unshift(spoken(({ reading }) => reading.tooManyFeeds(MAX_FEEDS, left)));
  return { title: headTitle(root), feeds: [...feeds.values()], problems: problems.slice(0, MAX_PROBLEMS) };
}

function titleOf({ attributes }: XmlElement): string {
  return cleanLine(attributes.get('title') || attributes.get('text') || '').slice(0, MAX_LINE);
}

function headTitle(root: XmlElement): string {
  const head = elementsOf(root).find(({ name }) => name === 'head');
  const title = head && elementsOf(head).find(({ name }) => name === 'title');
  return title ? cleanLine(textOf(title)).slice(0, MAX_LINE) : '';
}

function* outlinesOf(from: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(from)) {
    if (child.name === 'outline') yield child;
    if (child.name === 'outline' || child.name === 'body') yield* outlinesOf(child);
  }
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
