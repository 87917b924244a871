/** What is ranked: the documents of a set, or pieces of them where the evidence is known by its sentences. */
import type { Span } from '../../src/articles/article.ts';
import { sentences } from '../../src/search/index/passages.ts';
import type { Dataset, Document, Query } from './dataset.ts';

/** The pieces of arXiv 2401.15391: at most this many tokens, without overlap. */
export const PIECE_TOKENS = 256;

/** Something that is ranked: a whole document or a piece of one. */
export interface Unit extends Span {
  id: string;
  document: Document;
}

export interface Units {
  all: Unit[];
  /** The unit of the document that holds this offset of its text. */
  at(documentId: string, offset: number): Unit | undefined;
  /** The ids of the right units, one set for every piece of evidence: a fact, or a right document. */
  evidence(query: Query): Set<string>[];
}

/** Pieces where any question names its facts, otherwise whole documents. */
export function unitsOf({ documents, queries }: Dataset): Units {
  const byFacts = queries.some(({ facts }) => facts.length > 0);
  const all = documents.flatMap(document => {
    const spans = byFacts ? pieces(document.text) : [{ start: 0, end: document.text.length }];
    return spans.map(
      (span, at): Unit => ({ id: byFacts ? `${document.id}#${at}` : document.id, document, ...span }),
    );
  });
  const byDocument = Map.groupBy(all, unit => unit.document.id);
  return {
    all,
    at: (documentId, offset) => {
      const own = byDocument.get(documentId) ?? [];
      return own.findLast(({ start }) => start <= offset) ?? own[0];
    },
    evidence: ({ gold, facts }) => {
      const own = gold.flatMap(id => byDocument.get(id) ?? []);
      if (!facts.length) return gold.map(id => new Set([id]));
      return facts.map(fact => new Set(own.filter(unit => holds(unit, fact)).map(({ id }) => id)));
    },
  };
}

/** Whole sentences, as many as fit into PIECE_TOKENS. */
export function pieces(text: string): Span[] {
  const found: Span[] = [];
  let open: Span | undefined;
  for (const { start, end } of sentences(text)) {
    if (!open || tokens(text.slice(open.start, end)) > PIECE_TOKENS) {
      open = { start, end };
      found.push(open);
    }
    open.end = end;
  }
  return found;
}

/** An estimate that errs on the high side of a subword vocabulary: up to 8 letters, up to 3 digits, or one mark are a token. */
export function tokens(text: string): number {
  return text.match(/\p{L}{1,8}|\p{N}{1,3}|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
}

/** As in the script of arXiv 2401.15391: white space does not count. */
function holds({ document, start, end }: Unit, fact: string): boolean {
  return document.text.slice(start, end).replace(/\s/g, '').includes(fact.replace(/\s/g, ''));
}
