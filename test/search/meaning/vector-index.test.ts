import { expect, it } from 'vitest';
import { cosine, VECTOR_BYTES } from '../../../src/search/meaning/meaning.ts';
import { VectorIndex } from '../../../src/search/meaning/vector-index.ts';

/** A vector that points between two axes. */
function towards(x: number, y: number): Int8Array {
  const vector = new Int8Array(VECTOR_BYTES);
  vector[0] = x;
  vector[1] = y;
  return vector;
}

function joined(...vectors: Int8Array[]): Int8Array {
  return Int8Array.from(vectors.flatMap(vector => [...vector]));
}

it('the direction of vectors counts, not their length', () => {
  expect(cosine(towards(3, 4), towards(60, 80))).toBeCloseTo(1);
  expect(cosine(towards(1, 0), towards(0, 9))).toBe(0);
  expect(cosine(towards(1, 0), towards(-9, 0))).toBeCloseTo(-1);
  expect(cosine(towards(0, 0), towards(1, 1))).toBe(0);
});

it('finds the nearest passages of the articles that are meant, best first', () => {
  const index = new VectorIndex();
  index.set('a', joined(towards(0, 1), towards(1, 0)));
  index.set('b', joined(towards(2, 1)));
  index.set('c', joined(towards(9, 1), towards(-1, 0)));
  const nearest = (most: number, admits = (_id: string) => true) =>
    index.nearest(towards(1, 0), most, admits).map(({ articleId, place }) => `${articleId}${place}`);
  expect(nearest(3)).toEqual(['a1', 'c0', 'b0']);
  expect(nearest(2, id => id !== 'a')).toEqual(['c0', 'b0']);
  expect(nearest(9)).toHaveLength(5);
  index.remove('a');
  expect(nearest(1)).toEqual(['c0']);
});

it('knows how near a passage is that has a vector', () => {
  const index = new VectorIndex();
  index.set('a', joined(towards(0, 1), towards(1, 0)));
  expect(index.cosine(towards(1, 0), 'a', 1)).toBeCloseTo(1);
  expect(index.cosine(towards(1, 0), 'a', 2)).toBeNull();
  expect(index.cosine(towards(1, 0), 'b', 0)).toBeNull();
});
