/** RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF: which element of which vocabulary says what. */
import { Problem } from '../../problem.ts';
import { spoken } from '../../wording/spoken.ts';
import { cleanLine, cleanParagraphs } from '../clean.ts';
import { htmlToLine, htmlToText } from '../html-to-text.ts';
import { absoluteLink } from '../link.ts';
import type { FeedItem, FeedKind, ReadFeed } from '../reading.ts';
import { statedTime } from '../stated-time.ts';
import { isTeaser, joinPeople, MAX_ITEMS, personName, tooManyItems } from './item.ts';
import { childrenNamed, firstChild, isAtom, vocabulary, vocabularyName } from './namespaces.ts';
import { elementsOf, inherited, readXml, textOf, type XmlElement } from './xml.ts';

/** Elements in the order in which they are looked for. Those of Atom may also stand without its namespace. */
const TITLE = [':title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'];
const CONTENT = [
  'content:encoded',
  'xhtml:body',
  ':body',
  'xhtml:div',
  'atom:content',
  ':content',
  ':fullitem',
  ':encoded',
];
const SUMMARY = [
  ...[':description', 'atom:summary', ':summary', ':abstract', 'dc:description', 'media:description'],
  ...['itunes:summary', 'itunes:subtitle'],
];
const ID = [':guid', 'atom:id', ':id', 'dc:identifier'];
const PUBLISHED = [
  ...[':pubdate', 'atom:published', ':published', 'atom:issued', ':issued', 'dcterms:issued', 'dc:date'],
  ...['atom:created', ':created', 'dcterms:created', ':date'],
];
const UPDATED = [
  'atom:updated',
  ':updated',
  'atom:modified',
  ':modified',
  'dcterms:modified',
  ':lastbuilddate',
];
const AUTHOR = [
  ...[
    'atom:author',
    ':author',
    'dc:creator',
    'dc:author',
    ':managingeditor',
    'itunes:author',
    'itunes:owner',
  ],
  ...[':webmaster'],
];
const LANGUAGE = [':language', 'dc:language'];

const ITEMS = new Set([':item', 'atom:entry', ':entry', 'atom:item']);
const ROOTS = new Set(['rss', 'rdf', 'feed', 'channel']);

/** Throws a Problem if there is no feed in the text. */
export function readXmlFeed(text: string, url: string): ReadFeed {
  const { document, isCut } = readXml(text);
  const root = rootOf(document);
  if (!root) throw noFeed(document);
  const channel = root.name === 'channel' ? root : (named(root, 'channel') ?? root);
  const kind = kindOf(root);
  const found = itemsOf(channel, root);
  const [published, updated] = [time(channel, PUBLISHED), time(channel, UPDATED) ?? lastModified(channel)];
  return {
    kind,
    title: titleOf(channel),
    link: linkOf(channel, url),
    id: idOf(channel),
    byline: authorsOf(channel),
    publishedAt: published,
    updatedAt: updated,
    lang: languageOf(channel),
    ttlMinutes: ttlOf(channel),
    items: found.slice(0, MAX_ITEMS).map(item => itemOf(item, channel, url)),
    problems: [...(isCut ? [spoken(({ reading }) => reading.cutFeed)] : []), ...tooManyItems(found)],
  };
}

function itemOf(item: XmlElement, channel: XmlElement, url: string): FeedItem {
  const content = longest(item, CONTENT);
  const summary = longest(item, SUMMARY);
  const isContent = content.length > 0 && content.length >= summary.length;
  const text = isContent ? content : summary;
  const source = firstChild(item, ['atom:source', ':source']);
  return {
    id: idOf(item),
    link: linkOf(item, url) ?? permalinkOf(item, url),
    title: titleOf(item),
    byline: authorsOf(item) ?? (source && authorsOf(source)) ?? inheritedAuthors(channel),
    publishedAt: time(item, PUBLISHED),
    updatedAt: time(item, UPDATED) ?? lastModified(item),
    lang: languageOf(item) ?? languageOf(channel),
    text,
    isTeaser: isTeaser(text, isContent),
  };
}

/** The first element, from the outside in, that can be the root of a feed: some servers write warnings around it. */
function rootOf(document: XmlElement): XmlElement | null {
  let level = elementsOf(document);
  for (let depth = 0; depth < 8 && level.length > 0; depth++) {
    const root = level.find(({ name }) => ROOTS.has(name));
    if (root) return root;
    level = level.flatMap(elementsOf);
  }
  return null;
}

function noFeed(document: XmlElement): Problem {
  const isPage = elementsOf(document).some(({ name }) => /^(?:html|head|body|div|p)$/.test(name));
  return isPage ? new Problem(words => words.reading.feedIsPage) : new Problem(words => words.reading.noFeed);
}

/** CDF (https://www.w3.org/TR/NOTE-CDFsubmit.html) is the only one whose root is the channel and whose addresses are attributes. */
function kindOf(root: XmlElement): FeedKind {
  if (root.name === 'feed') return 'atom';
  return root.name === 'channel' && elementsOf(root).every(({ name }) => name !== 'link') ? 'cdf' : 'rss';
}

/** In RSS within the channel, in RSS 1.1 in a list there, in RSS 1.0 beside it. */
function itemsOf(channel: XmlElement, root: XmlElement): XmlElement[] {
  const around = channel === root ? [] : elementsOf(root);
  const listed = childrenNamed(channel, [':items']).flatMap(elementsOf);
  return [...elementsOf(channel), ...listed, ...around].filter(one => ITEMS.has(vocabularyName(one)));
}

/** A title in one line. Only Atom says whether it is markup; elsewhere it is read as such. */
function titleOf(of: XmlElement): string {
  for (const one of childrenNamed(of, TITLE)) {
    const title = isAtom(one) && isPlain(one) ? cleanLine(textOf(one)) : htmlToLine(markupOf(one));
    if (title) return title;
  }
  return '';
}

/** The longest text that these elements hold. */
function longest(of: XmlElement, names: readonly string[]): string {
  const texts = childrenNamed(of, names).map(one =>
    isAtom(one) && isPlain(one) ? cleanParagraphs(textOf(one)) : htmlToText(markupOf(one)),
  );
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

/** Atom's default is plain text; but what is full of tags was only forgotten to be called HTML. */
function isPlain(one: XmlElement): boolean {
  const type = one.attributes.get('type')?.toLowerCase() ?? 'text';
  const isText = (type === 'text' || type === 'text/plain') && one.attributes.get('mode') !== 'base64';
  return (
    isText && elementsOf(one).length === 0 && !/<\/[a-z][a-z0-9]*>|<(?:br|p|img)\b[^>]*>/i.test(textOf(one))
  );
}

/**
 * The HTML that an element holds: escaped, in base64, or as elements of its own. Within Atom's XHTML, text is text; in RSS, whose markup is
 * meant to be escaped, text beside elements is markup too.
 */
function markupOf(one: XmlElement): string {
  const [type, mode] = ['type', 'mode'].map(name => one.attributes.get(name)?.toLowerCase() ?? '');
  const children = elementsOf(one);
  if (mode === 'base64' || (isAtom(one) && isBinary(type ?? '') && children.length === 0)) {
    return Buffer.from(textOf(one), 'base64').toString('utf8');
  }
  const isXhtml = isAtom(one) ? children.length > 0 || /xhtml|xml/.test(type ?? '') : one.prefix === 'xhtml';
  return serialized(one, isXhtml && mode !== 'escaped');
}

function isBinary(type: string): boolean {
  return /^(?:application\/octet-stream|image\/|audio\/|video\/)/.test(type);
}

function serialized(one: XmlElement, isLiteral: boolean): string {
  return one.children
    .map(child => {
      if (typeof child !== 'string') return `<${child.name}>${serialized(child, isLiteral)}</${child.name}>`;
      return isLiteral ? child.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : child;
    })
    .join('');
}

function linkOf(of: XmlElement, url: string): string | null {
  const links = elementsOf(of).filter(({ name }) => name === 'link');
  const ours = links.filter(link => ['', 'atom'].includes(vocabulary(link) ?? '-'));
  // Of several in RSS the last one counts, as feed readers have it; in Atom the first.
  const alternates = (isAtom(of) ? ours : ours.reverse())
    .filter(({ attributes }) => (attributes.get('rel') ?? 'alternate').toLowerCase() === 'alternate')
    .sort((a, b) => Number(isOther(a)) - Number(isOther(b)));
  const written = alternates.map(link => [link.attributes.get('href') ?? textOf(link), link] as const);
  const own = [of.attributes.get('href') ?? '', of] as const;
  for (const [address, at] of [...written, own]) {
    const link = absoluteLink(address, baseOf(at, url));
    if (link) return link;
  }
  return null;
}

/** An alternate that is no page, such as a PDF or the feed in another format. */
function isOther({ attributes }: XmlElement): boolean {
  return !/^$|html/i.test(attributes.get('type') ?? '');
}

/** An id that is an address, or a guid that says it is the link, relative ones, too. */
function permalinkOf(item: XmlElement, url: string): string | null {
  const id = firstChild(item, ID);
  const says = id?.attributes.get('ispermalink')?.toLowerCase();
  if (!id || says === 'false') return null;
  const written = textOf(id).trim();
  const isAddress = /^https?:/i.test(written) || (says === 'true' && written !== '' && !/\s/.test(written));
  return isAddress ? absoluteLink(written, baseOf(id, url)) : null;
}

/** As it is written, or by the base that the feed itself states: by the feed's address it would be another one as soon as that moves. */
function idOf(of: XmlElement): string | null {
  for (const one of childrenNamed(of, ID)) {
    const id = cleanLine(textOf(one));
    if (!id) continue;
    const isRelative = isAtom(one) && !/^[a-z][a-z0-9+.-]*:|\s/i.test(id);
    return isRelative ? (absoluteLink(id, baseOf(one, '')) ?? id) : id;
  }
  return cleanLine(of.attributes.get('rdf:about') ?? '') || null;
}

function authorsOf(of: XmlElement): string | null {
  for (const name of AUTHOR) {
    const people = joinPeople(childrenNamed(of, [name]).map(personOf));
    if (people) return people;
  }
  return null;
}

/** Atom: whoever wrote the feed wrote its entries, unless they say otherwise. */
function inheritedAuthors(channel: XmlElement): string | null {
  return channel.name === 'feed' ? authorsOf(channel) : null;
}

function personOf(one: XmlElement): string {
  const parts = ['name', 'email'].map(name => named(one, name));
  const [name, email] = parts.map(part => (part ? cleanLine(textOf(part)) : ''));
  return name || email || (parts.every(part => !part) ? personName(htmlToLine(markupOf(one))) : '');
}

function time(of: XmlElement, names: readonly string[]): number | null {
  for (const one of childrenNamed(of, names)) {
    const stated = statedTime(textOf(one));
    if (stated !== null) return stated;
  }
  return null;
}

/** CDF. */
function lastModified({ attributes }: XmlElement): number | null {
  return statedTime(attributes.get('lastmod'));
}

function languageOf(of: XmlElement): string | null {
  const written = childrenNamed(of, LANGUAGE)
    .map(textOf)
    .find(text => text.trim());
  return cleanLine(written ?? inherited(of, 'xml:lang') ?? '') || null;
}

const PERIODS = new Map([
  ['hourly', 60],
  ['daily', 1_440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

/** RSS 2.0's `ttl`, or RSS 1.0's syndication module. */
function ttlOf(channel: XmlElement): number | null {
  const [ttl, period, frequency] = [':ttl', 'sy:updateperiod', 'sy:updatefrequency'].map(name => {
    const one = firstChild(channel, [name]);
    return one ? cleanLine(textOf(one)).toLowerCase() : '';
  });
  if (/^\d{1,7}$/.test(ttl ?? '') && Number(ttl) > 0) return Number(ttl);
  const minutes = PERIODS.get(period ?? '');
  const times = /^\d{1,5}$/.test(frequency ?? '') ? Math.max(1, Number(frequency)) : 1;
  return minutes ? Math.round(minutes / times) : null;
}

/** `xml:base` of the element and of what is around it, each relative to the next, and all to the feed's address. */
function baseOf(from: XmlElement, url: string): string {
  const bases: string[] = [];
  for (let one: XmlElement | null = from; one; one = one.parent) {
    const base = one.attributes.get('xml:base');
    if (base) bases.unshift(base);
  }
  return bases.reduce((base, next) => URL.parse(next.trim(), base || undefined)?.href ?? base, url);
}

function named(of: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(of).find(one => one.name === name);
}
