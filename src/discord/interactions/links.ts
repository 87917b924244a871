/** The web addresses in a message: written out, in Markdown, or in the cards below it. */
import type { Message } from 'discord.js';

/** As far as `read` takes them. */
const MAX_LINK = 2_048;
/** No white space, no quotation marks, nothing that ends a link in Markdown or HTML. Parentheses may be part of it. */
const LINK = /https?:\/\/[^\s<>"“”\]|]+/giu;

/** What a message tells of where its articles are. */
export type Told = Pick<Message, 'content'> & {
  embeds: readonly { url: string | null; description?: string | null }[];
};

/** The addresses in the order of their appearance, each once. */
export function linksIn({ content, embeds }: Told): string[] {
  const found = [
    ...linksOf(content),
    ...embeds.flatMap(({ url, description }) => [...(url ? [url] : []), ...linksOf(description ?? '')]),
  ];
  return [...new Set(found.filter(isWebAddress))];
}

function linksOf(text: string): string[] {
  return [...text.matchAll(LINK)].map(([link]) => withoutTail(link));
}

/** The end of a sentence is no part of its link, nor is a parenthesis that was opened before it. */
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
