/** The rows of the table that `npm run bench -- corpora` prints. */

export interface Row {
  /** What was measured, and on what. */
  what: string;
  /** The result, with its unit. */
  result: string;
  /** What it has to reach; empty where a number is only told. */
  target: string;
  ok: boolean;
  /** The cases that failed, for `--verbose`. */
  failed?: string[];
}

/** A row for a share of cases: `right` of `all`, to be at least `least` (0 to 1). */
export function share(what: string, right: number, all: number, least: number, failed: string[] = []): Row {
  const percent = all ? (100 * right) / all : 0;
  return {
    what,
    result: `${right} of ${all} (${percent.toFixed(1)}%)`,
    target: least ? `≥ ${Math.round(1000 * least) / 10}%` : '',
    ok: all > 0 && right / all >= least,
    failed,
  };
}
