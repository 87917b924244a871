import { expect, test } from 'vitest';
import { fitChoices, fitExamples, minimise } from '../../learn/logistic.ts';

test('the minimum of (x − 3)² + 10 (y + 1)² is found', () => {
  const [x, y] = minimise(new Float64Array(2), ([a = 0, b = 0], gradient) => {
    gradient[0] = 2 * (a - 3);
    gradient[1] = 20 * (b + 1);
    return (a - 3) ** 2 + 10 * (b + 1) ** 2;
  });
  expect([x, y]).toEqual([expect.closeTo(3, 4), expect.closeTo(-1, 4)]);
});

test('of two rows, the right one three times in four: the weight is ln 3', () => {
  const choice = (isFirst: boolean) => ({
    rows: Float32Array.of(1, 0),
    right: Uint8Array.of(Number(isFirst), Number(!isFirst)),
    weight: 1,
  });
  const [weight] = fitChoices([true, true, true, false].map(choice), 1, 0);
  expect(weight).toBeCloseTo(Math.log(3), 3);
});

test('choices without a right or without a wrong row tell nothing', () => {
  const rows = Float32Array.of(1, 0);
  const all = [Uint8Array.of(0, 0), Uint8Array.of(1, 1)].map(right => ({ rows, right, weight: 1 }));
  expect([...fitChoices(all, 1, 0.1)]).toEqual([0]);
});

test('the intercept of one in four is ln ⅓, and a feature that tells all gets weight', () => {
  const example = (x: number, label: boolean) => ({ row: Float32Array.of(x), label, weight: 1 });
  const bare = fitExamples(
    [true, false, false, false].map(label => example(0, label)),
    1,
    0.1,
  );
  expect(bare[1]).toBeCloseTo(Math.log(1 / 3), 3);
  const [weight = 0, intercept = 0] = fitExamples([example(1, true), example(0, false)], 1, 0.01);
  expect(weight).toBeGreaterThan(1);
  expect(intercept).toBeLessThan(0);
});
