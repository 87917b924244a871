/** Foreign text shows as plain text, whatever it holds; cutting, quoting and dating it. */
import { describe, expect, it } from 'vitest';
import {
  cut,
  firstSentences,
  label,
  longDate,
  maskedLink,
  plain,
  quoteBlock,
} from '../../../src/discord/views/text.ts';

/** What Discord makes of a backslash: before anything but a letter, digit or space it goes. */
const unescaped = (text: string) => text.replace(/\\([^0-9A-Za-z\s])/gu, '$1');

/** A seeded generator, so that a failure comes back. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ALPHABET = [...'ab1 .-+:*_~`|<>#@[](){}\\/!\n\t“é日🗞️😀👩‍👩‍👧', '\u202e', '\u2066', '\u200b', '\u200d'];
function anyText(next: (below: number) => number, length: number): string {
  return Array.from({ length }, () => ALPHABET[next(ALPHABET.length)]).join('');
}

describe('plain', () => {
  it.each([
    [
      '**bold** and *it* and _it_ and __under__',
      '\\*\\*bold\\*\\* and \\*it\\* and \\_it\\_ and \\_\\_under\\_\\_',
    ],
    ['~~gone~~ ||spoiler|| `code`', '\\~\\~gone\\~\\~ \\|\\|spoiler\\|\\| \\`code\\`'],
    ['# heading', '\\# heading'],
    ['-# small', '\\-\\# small'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['> quote', '\\> quote'],
    ['[here](https://evil.example)', '\\[here\\](https\\://evil.example)'],
    ['@everyone <@1> <#2> <t:0:R>', '\\@everyone \\<\\@1\\> \\<\\#2\\> \\<t\\:0\\:R\\>'],
    [':tada: at 10:30', '\\:tada: at 10\\:30'],
    ['C:\\temp', 'C\\:\\\\temp'],
    ['a\u202eb\u2066c\u200fd\u200be\u0007f', 'abcdef'],
  ])('%j becomes %j', (text, shown) => expect(plain(text)).toBe(shown));

  it('leaves ordinary prose alone', () => {
    const prose =
      'Panasonic will build a plant in De Soto, Kansas (4 km away): 4,000 jobs. It opens in 2025.5 or so.';
    expect(plain(prose)).toBe(prose);
  });

  it('gives the original back when the escapes are taken off, without the invisible marks', () => {
    const next = random(7);
    for (let round = 0; round < 2_000; round++) {
      const text = anyText(next, next(60));
      const visible = text.replace(/[\u202e\u2066\u200b]/gu, '');
      expect(unescaped(plain(text))).toBe(visible);
    }
  });

  it('leaves no markup unescaped', () => {
    const next = random(11);
    for (let round = 0; round < 2_000; round++) {
      const shown = plain(anyText(next, 40)).replace(/\\[^0-9A-Za-z\s]/gu, '');
      expect(shown).not.toMatch(/[\\*_~`|<>#@[\]]|:\S|^\s*[-+]\s|^\s*\d+\.\s/mu);
    }
  });

  it('stays within its limit, escapes included', () => {
    const next = random(13);
    for (let round = 0; round < 2_000; round++) {
      const max = next(50);
      expect(plain(anyText(next, next(80)), max).length).toBeLessThanOrEqual(max);
    }
    expect(plain('['.repeat(256), 256)).toBe(`${'\\['.repeat(127)}…`);
    expect(plain('a'.repeat(256), 256)).toBe('a'.repeat(256));
    expect(plain('a'.repeat(257), 256)).toBe(`${'a'.repeat(255)}…`);
  });

  it('takes fifty thousand brackets', () => {
    expect(plain('['.repeat(50_000)).length).toBe(100_000);
    expect(plain('['.repeat(50_000), 4_096).length).toBeLessThanOrEqual(4_096);
  });
});

describe('cut', () => {
  it('leaves what fits, on both sides of the limit', () => {
    expect(cut('twelve chars', 12)).toBe('twelve chars');
    expect(cut('twelve chars', 11)).toBe('twelve…');
  });

  it('cuts after a whole word, or within one that is longer than the room', () => {
    expect(cut('the quick brown fox', 12)).toBe('the quick…');
    expect(cut('the quick brown fox', 10)).toBe('the quick…');
    expect(cut('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
  });

  it('splits no character: no emoji, no family, no accent', () => {
    expect(cut('😀😀😀', 4)).toBe('😀…');
    expect(cut(`ab👩‍👩‍👧cd${'e'.repeat(9)}`, 6)).toBe('ab…');
    expect(cut('cafe\u0301s are open', 5)).toBe('caf…');
    const next = random(17);
    for (let round = 0; round < 1_000; round++) {
      expect(cut(anyText(next, next(80)), next(40)).isWellFormed()).toBe(true);
    }
  });

  it('gives nothing where there is no room', () => {
    expect(cut('word', 0)).toBe('');
    expect(cut('word', 1)).toBe('…');
  });
});

describe('quoteBlock', () => {
  const quote = (marked: string) => {
    const [before = '', bold = '', after = ''] = marked.split('§');
    return { text: before + bold + after, bold: { start: before.length, end: (before + bold).length } };
  };

  it('quotes a passage with the sentence that answers in bold', () => {
    expect(quoteBlock(quote('It grew. §It opened in Kansas.§ It closed.'), 500)).toBe(
      '> It grew. **It opened in Kansas.** It closed.',
    );
  });

  it('keeps the bold over paragraphs, and white space at its edges outside', () => {
    expect(quoteBlock(quote('One.§ Two.\n\nThree. §Four.'), 500)).toBe(
      '> One. **Two.**\n> \n> **Three.** Four.',
    );
  });

  it('shows asterisks of the text as asterisks', () => {
    expect(quoteBlock(quote('*§**five** stars*§*'), 500)).toBe('> \\***\\*\\*five\\*\\* stars\\***\\*');
  });

  describe('with the words that answer', () => {
    /** What stands between bars is underlined, what stands between the others is bold. */
    const spanned = (marked: string) => {
      const span = marked.replaceAll('§', '').split('|');
      const start = span[0]?.length ?? 0;
      return { ...quote(marked.replaceAll('|', '')), span: { start, end: start + (span[1]?.length ?? 0) } };
    };

    it.each([
      [
        'in the middle',
        'It grew. §It opened in |Kansas| today.§',
        '> It grew. **It opened in __Kansas__ today.**',
      ],
      ['at both edges', '§|Kansas|§ grew.', '> **__Kansas__** grew.'],
      ['at the beginning', '§|Kansas| grew.§', '> **__Kansas__ grew.**'],
      ['with marks of their own', '§A |_b_ *c*| d_.§', '> **A __\\_b\\_ \\*c\\*__ d\\_.**'],
      ['between underscores', '§a_|b|_c§', '> **a\\___b__\\_c**'],
      ['with white space at their edges', '§a| b |c§', '> **a __b__ c**'],
      ['over lines', '§a |b\nc| d§', '> **a __b__**\n> **__c__ d**'],
      ['of white space', '§a| |b§', '> **a b**'],
    ])('underlines them %s', (_where, marked, shown) => {
      expect(quoteBlock(spanned(marked), 500)).toBe(shown);
    });

    it('underlines what is left of them where the sentence is cut', () => {
      const shown = quoteBlock(spanned(`§It said |${'answer '.repeat(100)}|§`), 100);
      expect(shown).toMatch(/^> \*\*It said __answer .*answer__\*\*…$/u);
      expect(shown.length).toBeLessThanOrEqual(100);
    });
  });

  it('has no empty bold', () => {
    expect(quoteBlock(quote('One.§ §Two.'), 500)).toBe('> One. Two.');
    expect(quoteBlock(quote('One.§\u200b§Two.'), 500)).not.toContain('*');
  });

  it('leaves out whole sentences around the one that answers, the farthest first', () => {
    const around = (name: string) =>
      [1, 2, 3].map(number => `Sentence ${number} ${name} it is here.`).join(' ');
    const text = `${around('before')} §The answer is here.§ ${around('after')}`;
    expect(quoteBlock(quote(text), 130)).toBe(
      '> … Sentence 2 before it is here. Sentence 3 before it is here. **The answer is here.** Sentence 1 after it is here. …',
    );
    expect(quoteBlock(quote(text), 70)).toBe('> … Sentence 3 before it is here. **The answer is here.** …');
    expect(quoteBlock(quote(text), 40)).toBe('> … **The answer is here.** …');
  });

  it('shows at its limit what one character less cuts', () => {
    const whole = '> It grew. **It opened in Kansas.** It closed.';
    const marked = 'It grew. §It opened in Kansas.§ It closed.';
    expect(quoteBlock(quote(marked), whole.length)).toBe(whole);
    expect(quoteBlock(quote(marked), whole.length - 1)).toBe('> It grew. **It opened in Kansas.** …');
  });

  it('cuts a sentence that is too long by itself', () => {
    const shown = quoteBlock(quote(`Before. §${'answer '.repeat(100)}§ After.`), 100);
    expect(shown).toMatch(/^> … \*\*answer .* answer\*\*…$/u);
    expect(shown.length).toBeLessThanOrEqual(100);
  });

  it('fits its limit whatever the text, even of 200,000 characters', () => {
    const next = random(19);
    for (let round = 0; round < 500; round++) {
      const parts = [0, 1, 2].map(() => anyText(next, next(100)).replaceAll('§', ''));
      const max = 20 + next(200);
      const shown = quoteBlock(quote(parts.join('§')), max);
      expect(shown.length).toBeLessThanOrEqual(max);
      expect(shown.isWellFormed()).toBe(true);
    }
    const huge = { text: '*a. '.repeat(50_000), bold: { start: 100_000, end: 180_000 } };
    expect(quoteBlock(huge, 4_096).length).toBeLessThanOrEqual(4_096);
  });
});

describe('maskedLink', () => {
  it('links a title whose brackets would end the link', () => {
    expect(maskedLink('A [b] c', 'https://a.example/x', 500)).toBe('[A (b) c](<https://a.example/x>)');
  });

  it('lets nothing in the address end the link', () => {
    expect(maskedLink('T', 'https://a.example/x)(y> z\\', 500)).toBe(
      '[T](<https://a.example/x%29%28y%3E%20z%5C>)',
    );
  });

  it('cuts the title, and leaves the link out where there is no room for it', () => {
    const url = 'https://a.example/';
    expect(maskedLink('word '.repeat(100), url, 100).length).toBeLessThanOrEqual(100);
    expect(maskedLink('word '.repeat(100), url, 100)).toMatch(/…\]\(<https:\/\/a\.example\/>\)$/u);
    expect(maskedLink('word '.repeat(100), url, 40)).toMatch(/^word word.*…$/u);
  });
});

describe('label', () => {
  it('is one line without marks that turn the writing direction, and without escapes', () => {
    expect(label(' A\n*title*\u202e here ', 100)).toBe('A *title* here');
    expect(label('a'.repeat(101), 100)).toHaveLength(100);
  });
});

describe('longDate', () => {
  const dayIn = (shown: string, zone: string) =>
    new Date(Number(/\d+/.exec(shown)?.[0]) * 1000).toLocaleDateString('en-CA', { timeZone: zone });

  it.each(['Pacific/Honolulu', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo', 'Pacific/Chatham'])(
    'shows a date that was given by its day as that day in %s',
    zone => {
      for (const day of ['2026-01-02', '2026-07-02']) {
        expect(dayIn(longDate(Date.parse(day)), zone)).toBe(day);
      }
    },
  );

  it('keeps a moment that is more exact', () => {
    expect(longDate(Date.parse('2026-01-02T23:30:00Z'))).toBe(
      `<t:${Date.parse('2026-01-02T23:30:00Z') / 1000}:D>`,
    );
  });
});

describe('first sentences', () => {
  const text = 'One is short. Two is a little longer. Three is the end.';

  it('are as many as fit, whole', () => {
    expect(firstSentences(text, text.length)).toBe(text);
    expect(firstSentences(text, text.length - 1)).toBe('One is short. Two is a little longer. …');
    expect(firstSentences(text, 20)).toBe('One is short. …');
  });

  it('are cut only if the first is too long by itself', () => {
    expect(firstSentences(text, 10)).toBe('One is…');
    expect(firstSentences('', 10)).toBe('');
    expect(firstSentences('漢'.repeat(1_000), 10)).toHaveLength(10);
  });
});
