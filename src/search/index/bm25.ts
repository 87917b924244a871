/** BM25+ (Lv and Zhai 2011), the formula that MiniSearch scores by: its parameters, and how rare a term is. */

/** MiniSearch's defaults: of repetition, of length, and the least that a term gives. */
export const K = 1.2;
export const B = 0.7;
export const D = 0.5;

/** BM25's idf, ln(1 + (N − n + ½) / (n + ½)) (Robertson and Zaragoza 2009, with Lucene's 1 + against negative values). */
export function idf(passagesWith: number, passages: number): number {
  return Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}
