/** Which vocabulary an element of a feed is from, however its prefix is called: RSS, Atom, Dublin Core and their like. */
import { elementsOf, type XmlElement } from './xml.ts';

/**
 * Vocabularies by their namespaces (in lower case, without the last `/` or `#`). RSS has none or one of these. Elements are named
 * `vocabulary:name`, so RSS's own begin with a colon.
 */
const VOCABULARIES = new Map(
  Object.entries({
    'http://www.w3.org/2005/atom': 'atom',
    'http://purl.org/atom/ns': 'atom',
    'http://purl.org/rss/1.0': '',
    'http://purl.org/net/rss1.1': '',
    'http://my.netscape.com/rdf/simple/0.9': '',
    'http://channel.netscape.com/rdf/simple/0.9': '',
    'http://backend.userland.com/rss': '',
    'http://backend.userland.com/rss2': '',
    'http://blogs.law.harvard.edu/tech/rss': '',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
    'http://purl.org/dc/elements/1.0': 'dc',
    'http://purl.org/dc/elements/1.1': 'dc',
    'http://purl.org/dc/terms': 'dcterms',
    'http://purl.org/rss/1.0/modules/content': 'content',
    'http://purl.org/rss/1.0/modules/syndication': 'sy',
    'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
    'http://search.yahoo.com/mrss': 'media',
    'http://www.w3.org/1999/xhtml': 'xhtml',
  }),
);
/** Where a prefix is used without being declared, it means what it means everywhere. */
const PREFIXES = new Map([
  ...'atom dc dcterms content sy itunes media xhtml rdf'.split(' ').map(name => [name, name] as const),
  ...[['atom10', 'atom'] as const, ['a10', 'atom'] as const, ['rss', ''] as const],
]);

/** The first of childrenNamed(). */
export function firstChild(of: XmlElement, names: readonly string[]): XmlElement | undefined {
  return childrenNamed(of, names)[0];
}

/** The elements of these names directly within another, in the order of the names. */
export function childrenNamed(of: XmlElement, names: readonly string[]): XmlElement[] {
  const within = childrenByName(of);
  return names.flatMap(name => within.get(name) ?? []);
}

const namedChildren = new WeakMap<XmlElement, Map<string, XmlElement[]>>();

/** Kept, since an item is asked for many names. */
function childrenByName(of: XmlElement): Map<string, XmlElement[]> {
  const known = namedChildren.get(of);
  if (known) return known;
  const children = Map.groupBy(elementsOf(of), vocabularyName);
  namedChildren.set(of, children);
  return children;
}

/** Such as `dc:creator`, `:item`, or `?:x` for a vocabulary that is none of ours. */
export function vocabularyName(one: XmlElement): string {
  return `${vocabulary(one) ?? '?'}:${one.name}`;
}

/** Whether an element is one of Atom, or lies in a feed of Atom. */
export function isAtom(one: XmlElement): boolean {
  for (let at: XmlElement | null = one; at; at = at.parent) if (at.name === 'feed') return true;
  return vocabulary(one) === 'atom';
}

/** As in VOCABULARIES; null for one that is none of ours. */
export function vocabulary({ namespace, prefix }: XmlElement): string | null {
  const known = VOCABULARIES.get(namespace.trim().toLowerCase().replace(/[#/]$/, ''));
  if (known !== undefined) return known;
  if (!prefix) return '';
  return namespace ? null : (PREFIXES.get(prefix) ?? null);
}
