/** Texts to the word pieces that the networks know (WordPiece, Schuster and Nakajima 2012), each with the word of the text that it is of. */
import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import type { Span } from '../../articles/article.ts';

export interface Pieces {
  ids: number[];
  /** For each piece the offsets of its whole word in the text. */
  words: Span[];
}

/** What BERT's tokenizer takes apart: ideographs, punctuation and symbols of ASCII each alone, anything else between white space and those. */
const WORD = /[\p{Ideographic}\p{P}$+<=>^`|~]|[^\s\p{Ideographic}\p{P}$+<=>^`|~\p{Cc}]+/gu;
/** Words whose pieces are kept: most words of a text were in another. */
const MAX_KEPT = 50_000;
/** Longer words are unknown to the networks anyway. */
const MAX_WORD = 100;

export class WordPieces {
  readonly #tokenizer: Tokenizer;
  readonly #kept = new Map<string, readonly number[]>();
  readonly cls: number;
  readonly sep: number;

  /** Reads the file `tokenizer.json`. */
  constructor(file: string) {
    this.#tokenizer = new Tokenizer(JSON.parse(readFileSync(file, 'utf8')), {});
    this.cls = this.#numberOf('[CLS]');
    this.sep = this.#numberOf('[SEP]');
  }

  /** The first pieces of a text, at most so many. */
  of(text: string, most: number): Pieces {
    const pieces: Pieces = { ids: [], words: [] };
    for (const { 0: word, index } of text.matchAll(WORD)) {
      for (const id of this.#ofWord(word.slice(0, MAX_WORD + 1))) {
        if (pieces.ids.length >= most) return pieces;
        pieces.ids.push(id);
        pieces.words.push({ start: index, end: index + word.length });
      }
    }
    return pieces;
  }

  #ofWord(word: string): readonly number[] {
    const kept = this.#kept.get(word);
    if (kept) return kept;
    const { ids } = this.#tokenizer.encode(word, { add_special_tokens: false });
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(word, ids);
    return ids;
  }

  #numberOf(token: string): number {
    const id = this.#tokenizer.token_to_id(token);
    if (id === undefined) throw new Error(`the tokenizer has no ${token}`);
    return id;
  }
}
