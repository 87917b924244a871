/** Links that jump to a sentence, as browsers read them: https://wicg.github.io/scroll-to-text-fragment/ */
import { describe, expect, it } from 'vitest';
import { textFragmentLink } from '../../../src/library/answers/text-fragment.ts';

const PAGE = 'https://news.example/a';
const at = (text: string, sentence: string, url = PAGE, max = 512) => {
  const start = text.indexOf(sentence);
  return textFragmentLink(url, text, { start, end: start + sentence.length }, max);
};
/** The texts that the directive names. */
const named = (link: string | null) =>
  (link?.split(':~:text=')[1] ?? '').split(',').map(part => decodeURIComponent(part));

describe('a link to a sentence', () => {
  it('names a short one as a whole, without the marks around it', () => {
    const link = at('It grew. “It opened in De Soto, Kansas.” It closed.', '“It opened in De Soto, Kansas.”');
    expect(link).toBe(`${PAGE}#:~:text=It%20opened%20in%20De%20Soto%2C%20Kansas`);
  });

  it('names of a long one the beginning and the end', () => {
    const sentence =
      'The company will build a plant in De Soto, Kansas, where four thousand people are to work by the end of the decade.';
    const link = at(`It grew. ${sentence} It closed.`, sentence);
    expect(link).toBe(`${PAGE}#:~:text=The%20company%20will%20build,end%20of%20the%20decade`);
  });

  it('makes the beginning and the end as long as it takes to mean this sentence', () => {
    const sentence =
      'The company will build a plant in Kansas, said its head to reporters from all over the country.';
    const text = `The company will build a plant in Ohio. ${sentence}`;
    const [from = '', to = ''] = named(at(text, sentence));
    expect(text.indexOf(from)).toBe(text.indexOf(sentence));
    expect(from).toBe('The company will build a plant in Kansas');
    expect(text.indexOf(to, text.indexOf(from) + from.length)).toBe(text.length - 1 - to.length);
  });

  it('encodes what would mean something else', () => {
    const link = at("a-b, c & d (e) *f* 'g' 100% ~h", "a-b, c & d (e) *f* 'g' 100% ~h");
    expect(link).toBe(`${PAGE}#:~:text=a%2Db%2C%20c%20%26%20d%20%28e%29%20%2Af%2A%20%27g%27%20100%25%20~h`);
    expect(named(link)).toEqual(["a-b, c & d (e) *f* 'g' 100% ~h"]);
  });

  it('goes over line breaks, and survives half a character', () => {
    expect(named(at('one\ntwo  three', 'one\ntwo  three'))).toEqual(['one two three']);
    expect(at('one \ud83d two', 'one \ud83d two')).toContain('%EF%BF%BD');
  });

  it('works without spaces', () => {
    const sentence =
      'パナソニックは米国カンザス州の工場で、データセンター向けの電池セルを量産する新しい事業を立ち上げると発表した。しかも早く';
    const [from = '', to = ''] = named(at(`前。${sentence}。後`, sentence));
    expect(sentence.startsWith(from) && sentence.endsWith(to)).toBe(true);
    expect(from.length + to.length).toBeLessThan(sentence.length);
  });

  it('keeps a fragment that the address has', () => {
    expect(at('one two', 'one two', `${PAGE}#top`)).toBe(`${PAGE}#top:~:text=one%20two`);
  });

  it('is the article’s address alone where more does not fit, or nothing can be named', () => {
    const full = at('one two', 'one two') ?? '';
    expect(at('one two', 'one two', PAGE, full.length)).toBe(full);
    expect(at('one two', 'one two', PAGE, full.length - 1)).toBe(PAGE);
    expect(at('…', '…')).toBe(PAGE);
    expect(at('one two', 'one two', PAGE, PAGE.length - 1)).toBeNull();
  });

  it.each(['', 'nowhere', 'javascript:alert(1)', 'ftp://news.example/a'])('is none for %j', url => {
    expect(at('one two', 'one two', url)).toBeNull();
  });

  it('is made at once of any text', () => {
    const long = 'the same words again and again '.repeat(20_000);
    expect(textFragmentLink(PAGE, long, { start: 300_000, end: 300_600 }, 512)).toContain(PAGE);
  });
});
