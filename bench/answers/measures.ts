/** The measures of ranking, refusing and calibration, each with the definition that it follows. */

/** 1-based ranks at which the first right unit is searched. */
const DEPTH = 10;

/** Whether a right unit is among the first `k`: "Recall@k" of question answering, "Hits@k" of arXiv 2401.15391's script. */
export function isWithin(ranked: readonly string[], evidence: readonly Set<string>[], k: number): boolean {
  return ranked.slice(0, k).some(id => evidence.some(each => each.has(id)));
}

/** 1 / rank of the first right unit within ten, otherwise 0; its mean is MRR@10. */
export function reciprocalRank(ranked: readonly string[], evidence: readonly Set<string>[]): number {
  const at = ranked.slice(0, DEPTH).findIndex(id => evidence.some(each => each.has(id)));
  return at < 0 ? 0 : 1 / (at + 1);
}

/**
 * Average precision within ten; its mean is MAP@10. Every piece of evidence counts once, where it is first found: the sum of
 * (evidence found so far / rank) over the pieces of evidence, divided by their number.
 */
export function averagePrecision(ranked: readonly string[], evidence: readonly Set<string>[]): number {
  const open = new Set(evidence);
  let sum = 0;
  ranked.slice(0, DEPTH).forEach((id, at) => {
    for (const each of open) {
      if (!each.has(id)) continue;
      open.delete(each);
      sum += (evidence.length - open.size) / (at + 1);
    }
  });
  return evidence.length ? sum / Math.min(evidence.length, DEPTH) : 0;
}

/** A question, whether it has an answer, and how sure the system was that it gave one. */
export interface Judged {
  confidence: number;
  answerable: boolean;
}

/** The chance that an answerable question gets a higher confidence than another; ties count half (Mann–Whitney U). */
export function auroc(judged: readonly Judged[]): number {
  const sorted = judged.toSorted((a, b) => a.confidence - b.confidence);
  let below = 0;
  let wins = 0;
  for (let at = 0; at < sorted.length; ) {
    const tied = sorted.slice(at, endOfTie(sorted, at));
    const others = tied.filter(({ answerable }) => !answerable).length;
    wins += (tied.length - others) * (below + others / 2);
    below += others;
    at += tied.length;
  }
  return wins / (below * (judged.length - below));
}

function endOfTie(sorted: readonly Judged[], from: number): number {
  const end = sorted.findIndex(({ confidence }, at) => at > from && confidence !== sorted[from]?.confidence);
  return end < 0 ? sorted.length : end;
}

/** The share of the others that is refused by the highest threshold which keeps this share of the answerable. */
export function refusedKeeping(judged: readonly Judged[], keep: number): number {
  const kept = judged.filter(({ answerable }) => answerable).map(({ confidence }) => confidence);
  const threshold = quantile(kept, 1 - keep);
  const others = judged.filter(({ answerable }) => !answerable);
  return others.filter(({ confidence }) => confidence < threshold).length / others.length;
}

/** One bin of a reliability diagram: how sure the system was and how often it was right. */
export interface Bin {
  from: number;
  to: number;
  questions: number;
  meanConfidence: number;
  right: number;
}

/** So many bins of equal width, empty ones left out. */
export function reliability(answers: readonly { confidence: number; right: boolean }[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, at) => {
    const inBin = answers.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === at,
    );
    const meanConfidence = mean(inBin.map(({ confidence }) => confidence));
    const right = mean(inBin.map(each => Number(each.right)));
    return { from: at / bins, to: (at + 1) / bins, questions: inBin.length, meanConfidence, right };
  }).filter(({ questions }) => questions > 0);
}

/** Expected calibration error: the mean distance of confidence and share right, bins weighing by their questions. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { questions }) => sum + questions, 0);
  return bins.reduce((sum, bin) => sum + (bin.questions / all) * Math.abs(bin.meanConfidence - bin.right), 0);
}

export function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : Number.NaN;
}

/** The value below which this share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
