/** Finds the web addresses in a message: bare, in Markdown, or in the embeds below it. */
import type { Message } from 'discord.js';

/** As long as `library.read` accepts them. */
const MAX_LINK = 2_048;
/** No white space, no quotation marks, nothing that ends a link in Markdown or HTML. Parentheses may be part of it. */
const LINK = /https?:\/\/[^\s<>"“”\]|]+/giu;

/** The parts of a message that may hold links. */
export type LinkSource = Pick<Message, 'content'> & {
  embeds: readonly { url: string | null; title?: string | null; description?: string | null }[];
};

/** The addresses in the order of their appearance, each once. */
export function linksIn({ content, embeds }: LinkSource): string[] {
  const found = [
    ...linksOf(content),
    ...embeds.flatMap(({ url, title, description }) => [
      ...(url ? [url] : []),
      ...linksOf(title ?? ''),
      ...linksOf(description ?? ''),
    ]),
  ];
  return [...new Set(found.filter(isWebAddress))];
}

/** The text with a space in place of each link and the punctuation behind it. */
export function withoutLinks(text: string): string {
  return text.replace(LINK, ' ');
}

function linksOf(text: string): string[] {
  return [...text.matchAll(LINK)].map(([link]) => withoutTail(link));
}

/** Without the punctuation that ends the sentence, and without a parenthesis that was opened before the link. */
function withoutTail(link: string): string {
  for (let end = link.length; ; end--) {
    const last = link.charAt(end - 1);
    const kept = link.slice(0, end);
    if (/[.,:;!?'’*_~`…]/u.test(last)) continue;
    if (last === ')' && count(kept, ')') > count(kept, '(')) continue;
    return kept;
  }
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function isWebAddress(link: string): boolean {
  return link.length <= MAX_LINK && /^https?:$/u.test(URL.parse(link)?.protocol ?? '');
}
