/** How rare a term is. */

/** BM25's idf, ln(1 + (N − n + ½) / (n + ½)) (Robertson and Zaragoza 2009, with Lucene's 1 + against negative values). */
export function idf(passagesWith: number, passages: number): number {
  return Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}
