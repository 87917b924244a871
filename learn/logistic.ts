/** Logistic regression, over lists and over single examples: L2-regularised, by L-BFGS, deterministic. */

/** One list to choose from: rows of features, and which rows are right. */
export interface Choice {
  /** Row after row, as many numbers as there are features. */
  rows: Float32Array;
  /** 1 for a right row, 0 for another. */
  right: Uint8Array;
  weight: number;
}

/** One example with its label. */
export interface Example {
  row: Float32Array;
  label: boolean;
  weight: number;
}

/** The value of a loss at a point; adds its gradient to `gradient`, which comes in as zeros. */
type Loss = (at: Float64Array, gradient: Float64Array) => number;

/**
 * Weights w that make −Σ ln(Σ_right e^(w·x) / Σ_all e^(w·x)) + l2/2·|w|² smallest: the conditional logit of McFadden 1974, which is the
 * listwise softmax loss of learning to rank (ListNet, Cao et al. 2007). Choices without a right or a wrong row tell nothing.
 */
export function fitChoices(
  choices: readonly Choice[],
  features: number,
  l2: number,
  from = new Float64Array(features),
): Float64Array {
  const telling = choices.filter(({ right }) => right.includes(1) && right.includes(0));
  const odds = new Float64Array(Math.max(0, ...telling.map(({ right }) => right.length)));
  return minimise(from, (at, gradient) => {
    let loss = ridge(at, gradient, l2, features);
    for (const choice of telling) loss += choiceLoss(choice, at, gradient, odds);
    return loss;
  });
}

/** `odds` is room for one number a row. */
function choiceLoss(
  { rows, right, weight }: Choice,
  at: Float64Array,
  gradient: Float64Array,
  odds: Float64Array,
): number {
  const width = at.length;
  let top = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < right.length; row++) {
    const score = dot(rows, row * width, at, width);
    odds[row] = score;
    if (score > top) top = score;
  }
  let all = 0;
  let good = 0;
  for (let row = 0; row < right.length; row++) {
    const each = Math.exp((odds[row] as number) - top);
    odds[row] = each;
    all += each;
    if (right[row]) good += each;
  }
  for (let row = 0; row < right.length; row++) {
    const each = odds[row] as number;
    const pull = weight * (each / all - (right[row] ? each / good : 0));
    for (let f = 0; f < width; f++) {
      gradient[f] = (gradient[f] as number) + pull * (rows[row * width + f] as number);
    }
  }
  return -weight * Math.log(Math.max(1e-300, good / all));
}

/** Weights and, behind them, an intercept that is not drawn to zero, so that Σ ln(1 + e^(−±(w·x + b))) + l2/2·|w|² is smallest. */
export function fitExamples(examples: readonly Example[], features: number, l2: number): Float64Array {
  return minimise(new Float64Array(features + 1), (at, gradient) => {
    let loss = ridge(at, gradient, l2, features);
    const intercept = at[features] ?? 0;
    for (const { row, label, weight } of examples) {
      const probability = 1 / (1 + Math.exp(-dot(row, 0, at, features) - intercept));
      loss -= weight * Math.log(Math.max(1e-12, label ? probability : 1 - probability));
      const pull = weight * (probability - Number(label));
      for (let f = 0; f < features; f++) gradient[f] = (gradient[f] ?? 0) + pull * (row[f] ?? 0);
      gradient[features] = (gradient[features] ?? 0) + pull;
    }
    return loss;
  });
}

function ridge(at: Float64Array, gradient: Float64Array, l2: number, features: number): number {
  let sum = 0;
  for (let f = 0; f < features; f++) {
    const value = at[f] ?? 0;
    gradient[f] = l2 * value;
    sum += (l2 / 2) * value * value;
  }
  return sum;
}

function dot(rows: Float32Array, from: number, at: Float64Array, width: number): number {
  let sum = 0;
  for (let f = 0; f < width; f++) sum += (rows[from + f] as number) * (at[f] as number);
  return sum;
}

const MEMORY = 10;
const MAX_STEPS = 200;
const TOLERANCE = 1e-6;

/** L-BFGS (Nocedal and Wright 2006, algorithms 7.4 and 7.5) with halving steps until the loss falls enough (Armijo). */
export function minimise(from: Float64Array, loss: Loss): Float64Array {
  const size = from.length;
  let at = from.slice();
  let gradient = new Float64Array(size);
  let value = loss(at, gradient);
  const past: { step: Float64Array; change: Float64Array; rho: number }[] = [];
  for (let round = 0; round < MAX_STEPS; round++) {
    const direction = descent(gradient, past);
    const slope = inner(direction, gradient);
    if (slope > -1e-14) break;
    let length = past.length ? 1 : 1 / Math.max(1, Math.sqrt(inner(gradient, gradient)));
    let next = at;
    let nextGradient = gradient;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 40; tries++, length /= 2) {
      const reach = length;
      next = at.map((each, f) => each + reach * (direction[f] ?? 0));
      nextGradient = new Float64Array(size);
      nextValue = loss(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    const step = next.map((each, f) => each - (at[f] ?? 0));
    const change = nextGradient.map((each, f) => each - (gradient[f] ?? 0));
    const curvature = inner(step, change);
    if (curvature > 1e-12) past.push({ step, change, rho: 1 / curvature });
    if (past.length > MEMORY) past.shift();
    const gain = value - nextValue;
    [at, gradient, value] = [next, nextGradient, nextValue];
    if (gain < TOLERANCE * Math.max(1, Math.abs(value))) break;
  }
  return at;
}

function descent(
  gradient: Float64Array,
  past: readonly { step: Float64Array; change: Float64Array; rho: number }[],
) {
  const q = gradient.slice();
  const alphas = past.map(() => 0);
  for (let i = past.length - 1; i >= 0; i--) {
    const { step, change, rho } = past[i] as (typeof past)[number];
    const alpha = rho * inner(step, q);
    alphas[i] = alpha;
    for (let f = 0; f < q.length; f++) q[f] = (q[f] ?? 0) - alpha * (change[f] ?? 0);
  }
  const last = past.at(-1);
  const scale = last ? 1 / (last.rho * inner(last.change, last.change)) : 1;
  for (let f = 0; f < q.length; f++) q[f] = (q[f] ?? 0) * scale;
  past.forEach(({ step, change, rho }, i) => {
    const beta = rho * inner(change, q);
    for (let f = 0; f < q.length; f++) q[f] = (q[f] ?? 0) + (step[f] ?? 0) * ((alphas[i] ?? 0) - beta);
  });
  return q.map(each => -each);
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let f = 0; f < a.length; f++) sum += (a[f] ?? 0) * (b[f] ?? 0);
  return sum;
}
