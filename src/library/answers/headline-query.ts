/** What somebody typed to find headlines: words, “a phrase” that must be there word for word, and -words that must not. */
import type { Article } from '../../articles/article.ts';

export interface HeadlineQuery {
  /** What is searched for: the words, those of the phrases included. */
  words: string;
  phrases: string[];
  without: string[];
}

/** A minus counts before a word, not within one (stand-in) or before a space. */
const PART = /(?<minus>(?<![^\s])[-−–])?(?:["“”„«»「」](?<phrase>[^"“”„«»「」]*)["“”„«»「」]|(?<word>\S+))/gu;

export function readHeadlineQuery(typed: string): HeadlineQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  for (const { groups = {} } of typed.matchAll(PART)) {
    const { minus, phrase, word } = groups;
    const text = phrase ?? word ?? '';
    if (!folded(text)) continue;
    if (minus) without.push(folded(text));
    else {
      words.push(text);
      if (phrase !== undefined) phrases.push(folded(text));
    }
  }
  return { words: words.join(' '), phrases, without };
}

/** Whether title, publisher or text holds all phrases and none of what must not be there, as whole words where words are parted by spaces. */
export function fits({ phrases, without }: HeadlineQuery, article: Article): boolean {
  const held = ` ${[article.title, article.publisher, article.text].map(folded).join(' | ')} `;
  const holds = (text: string) => held.includes(UNSPACED.test(text) ? text : ` ${text} `);
  return phrases.every(holds) && !without.some(holds);
}

/** Scripts that leave no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Letters and digits without case and accents, one space between words. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
