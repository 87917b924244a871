/** What a page says of its article in JSON-LD: https://schema.org/Article. */
import { isJsonObject, type JsonObject } from '../json-object.ts';

export interface LinkedArticle {
  title: string;
  authors: string[];
  publisher: string;
  published: string;
  modified: string;
  lang: string;
  /** The whole text, from the few sites that give it. */
  text: string;
  /** False if the page says that it must be paid for. */
  isFree: boolean;
}

const TYPE = /(?:Article|BlogPosting|^Report|Review|SocialMediaPosting|^DiscussionForumPosting)$/;
/** What says when and by whom the page was made; its name is the browser's. */
const PAGE = /(?:Page|VideoObject|AudioObject|PodcastEpisode|CreativeWork|Recipe)$/;
const MAX_NODES = 5_000;
const MAX_DEPTH = 12;
/** Where a page keeps what it is about, and not what else there is. */
const WAYS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemReviewed'];

/**
 * The article that a page is about, of what stands in its scripts: the one that names one of `addresses` as its own, or else the only
 * one. Null where there is none, or where several speak for themselves, as on a front page.
 */
export function linkedArticle(
  scripts: readonly string[],
  addresses: readonly string[],
): LinkedArticle | null {
  const nodes = scripts.flatMap(parsed).flatMap(value => nodesOf(value));
  const byId = new Map(nodes.map(node => [node['@id'], node]));
  const articles = nodes.filter(node => strings(node['@type']).some(type => TYPE.test(type)));
  const own = articles.filter(node => addressesOf(node).some(address => addresses.includes(address)));
  const titles = new Set((own.length ? own : articles).map(titleOf));
  const node = (own.length ? own : articles)[0];
  if (node && (own.length > 0 || titles.size === 1)) return articleOf(node, byId);
  const page = nodes.find(
    one =>
      strings(one['@type']).some(type => PAGE.test(type)) &&
      strings(one.datePublished).length > 0 &&
      addressesOf(one).some(address => addresses.includes(address)),
  );
  return page ? { ...articleOf(page, byId), title: '', text: '' } : null;
}

function articleOf(node: JsonObject, byId: Map<unknown, JsonObject>): LinkedArticle {
  const names = (value: unknown): string[] => namesOf(value, byId);
  return {
    title: titleOf(node),
    authors: [node.author, node.creator].map(names).find(found => found.length > 0) ?? [],
    publisher: names(node.publisher)[0] ?? '',
    published: strings(node.datePublished)[0] ?? strings(node.dateCreated)[0] ?? '',
    modified: strings(node.dateModified)[0] ?? '',
    lang: strings(node.inLanguage)[0] ?? '',
    text: textOf(node),
    isFree: !/^false$/i.test(String(node.isAccessibleForFree ?? '')),
  };
}

function titleOf(node: JsonObject): string {
  return strings(node.headline)[0] ?? strings(node.name)[0] ?? '';
}

/** A live blog's text is that of its updates. */
function textOf(node: JsonObject): string {
  const own = strings(node.articleBody).join('\n\n') || strings(node.reviewBody).join('\n\n');
  const updates = list(node.liveBlogUpdate).filter(isJsonObject);
  const posts = updates.map(update => [titleOf(update), ...strings(update.articleBody)].join('\n\n'));
  return [own, ...posts].filter(Boolean).join('\n\n');
}

/** Of people and organisations: as a text, as an object, or as a reference to one elsewhere on the page. */
function namesOf(value: unknown, byId: Map<unknown, JsonObject>): string[] {
  return list(value).flatMap(one => {
    if (typeof one === 'string') return one;
    if (!isJsonObject(one)) return [];
    const node = one.name === undefined ? (byId.get(one['@id']) ?? one) : one;
    return strings(node.name);
  });
}

function addressesOf(node: JsonObject): string[] {
  const pages = list(node.mainEntityOfPage).map(page =>
    isJsonObject(page) ? (page['@id'] ?? page.url) : page,
  );
  return [node.url, node['@id'], ...pages].flatMap(strings).map(address => address.replace(/#.*$/, ''));
}

/** The objects that speak of the page, in the order of the document. */
function nodesOf(value: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const visit = (one: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
    if (Array.isArray(one)) for (const each of one) visit(each, depth + 1);
    else if (isJsonObject(one)) {
      nodes.push(one);
      for (const way of WAYS) visit(one[way], depth + 1);
    }
  };
  visit(value, 0);
  return nodes;
}

/** UTF-16 units of what ends a comment around it, with some space. */
const MAX_WRAPPING = 100;

/** Sites wrap it in comments, leave line breaks in strings and commas at ends. What can't be read even then says nothing. */
function parsed(script: string): unknown[] {
  const opened = script.trim().replace(/^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\*\/)?)/, '');
  // Looked for at the end only: it would be tried at each of a million spaces.
  const end = Math.max(0, opened.length - MAX_WRAPPING);
  const bare =
    opened.slice(0, end) + opened.slice(end).replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\*\/)?|;)$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const mended = bare.replace(/[\0-\x1F]+/g, ' ').replace(/,(\s*[}\]])/g, '$1');
  for (const text of [bare, mended, firstValue(mended)]) {
    try {
      return [JSON.parse(text)];
    } catch {
      // The next one, or nothing.
    }
  }
  return [];
}

/** What stands before a brace too many. */
function firstValue(text: string): string {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const one = text[at];
    if (isText) {
      if (one === '\\') at++;
      else if (one === '"') isText = false;
    } else if (one === '"') isText = true;
    else if (one === '{' || one === '[') depth++;
    else if ((one === '}' || one === ']') && --depth <= 0) return text.slice(0, at + 1);
  }
  return text;
}

function strings(value: unknown): string[] {
  return list(value).flatMap(one => {
    const text = isJsonObject(one) ? (one['@value'] ?? one.name) : one;
    return typeof text === 'string' && text.trim() ? [text.trim()] : [];
  });
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
