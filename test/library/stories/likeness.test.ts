/** What two articles have in common, by hand. */
import { expect, test } from 'vitest';
import { daysBetween, likeness, likenessFeatures } from '../../../src/library/stories/likeness.ts';
import { rarityIn } from '../../../src/library/stories/rarity.ts';
import { signatureOf } from '../../../src/library/stories/signature.ts';
import { DAY_MS } from '../../../src/time.ts';
import { numbered } from '../../storage/article.ts';

const even = () => 1;
const signature = (n: number, title: string, text: string, publisher = `Paper ${n}`) =>
  signatureOf(numbered(n, { title, text, publisher, publishedAt: n * DAY_MS }));

test('a signature has names, figures and days of the week of title and beginning', () => {
  const { title, names, figures, weekdays, all } = signature(
    1,
    'Fire in Tarlow',
    'On Monday a fire in Tarlow hurt 12 people. Brandt fights fires since 1998, said Ada Brandt in 2026.',
  );
  expect([...title]).toEqual(['fire', 'tarlow']);
  expect([...names].sort()).toEqual(['ada', 'brandt', 'monday', 'tarlow']);
  expect([...figures]).toEqual(['12']);
  expect([...weekdays]).toEqual(['monday']);
  // Twice for the title, and once each in the text.
  expect(all.get('tarlow')).toBe(3);
});

test('features are shares of what both have and what one has not', () => {
  const a = signature(1, 'Fire in Tarlow', 'Seen from Kellerman on Monday, 12 hurt.');
  const b = signature(3, 'Blaze in Tarlow', 'Seen from Norhaven on Tuesday, 12 hurt.', 'Paper 1');
  const features = likenessFeatures(a, b, even);
  expect(features.days).toBe(2);
  expect(features.samePublisher).toBe(1);
  // Tarlow of fire, blaze and Tarlow.
  expect(features.sameTemplate).toBeCloseTo(1 / 3);
  expect(features.weekdaysDiffer).toBe(1);
  expect(features.figures).toBe(1);
  // Kellerman and Monday of Tarlow, Kellerman and Monday.
  expect(features.namesMissing).toBeCloseTo(2 / 3);
  expect(features.titleFiguresDiffer).toBe(0);
});

test('the same article is surely the same, and two that share one word are not', () => {
  const text =
    'A fire destroyed the mill of Kellerman in Tarlow on Tuesday night, and 2 people were hurt by the roof.';
  const one = signature(1, 'Fire destroys mill in Tarlow', text);
  expect(likeness(one, signature(1, 'Fire destroys mill in Tarlow', text, 'Other'), even)).toBeGreaterThan(
    0.9,
  );
  expect(likeness(one, signature(1, 'Tarlow', 'Nothing else.'), even)).toBe(0);
});

test('days between are unknown where one has no date, and by the day of adding where none has', () => {
  const none = { publishedAt: null, addedAt: 5 * DAY_MS };
  expect(daysBetween({ publishedAt: DAY_MS, addedAt: 0 }, none)).toBeNull();
  expect(daysBetween({ publishedAt: null, addedAt: 2 * DAY_MS }, none)).toBe(3);
  expect(daysBetween({ publishedAt: DAY_MS, addedAt: 0 }, { publishedAt: 4 * DAY_MS, addedAt: 0 })).toBe(3);
});

test('a term is the rarer the fewer passages hold it, in a small library too', () => {
  const rarity = rarityIn({ passagesWith: new Map([['fire', 2]]), passages: 2 });
  // ln(1 + (202 − 4 + ½) / 4½), ln(1 + (202 − 2 + ½) / 2½).
  expect(rarity('fire')).toBeCloseTo(3.809, 2);
  expect(rarity('tarlow')).toBeCloseTo(4.397, 2);
});
