/** Character sets: what is declared, what is not, and what is declared wrongly. */
import { describe, expect, test } from 'vitest';
import { decode, sniffEncoding } from '../../src/web/charset.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

function utf32(text: string, isLittleEndian: boolean): Buffer {
  const points = [...text].map(character => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  points.forEach((point, index) => {
    if (isLittleEndian) bytes.writeUInt32LE(point, index * 4);
    else bytes.writeUInt32BE(point, index * 4);
  });
  return bytes;
}

describe('the encoding is the one', () => {
  test.each<[string, Buffer, string | null, string]>([
    [
      'of the byte order mark, whatever the rest says',
      utf8('\uFEFF<meta charset=big5>é'),
      'text/html; charset=koi8-r',
      'utf-8',
    ],
    ['of the mark of UTF-16', Buffer.from('\uFEFF<p>é', 'utf16le'), null, 'utf-16le'],
    ['of the other mark of UTF-16', utf16be('\uFEFF<p>é'), null, 'utf-16be'],
    ['of the mark of UTF-32', utf32('\uFEFF<p>é', true), null, 'utf-32le'],
    ['of the other mark of UTF-32', utf32('\uFEFF<p>é', false), null, 'utf-32be'],
    [
      'of the Content-Type, before what the page says',
      latin('<meta charset=big5>é'),
      'text/html;Charset="ISO-8859-2"',
      'iso-8859-2',
    ],
    ['of the Content-Type, in single quotes too', latin('é'), "text/xml; charset='us-ascii'", 'windows-1252'],
    [
      'of the page where the Content-Type names nonsense',
      latin('<meta charset=koi8-r>\xC1'),
      'text/html; charset=none',
      'koi8-r',
    ],
    [
      'of the page where the Content-Type names what is forbidden',
      latin('<meta charset=koi8-r>\xC1'),
      'text/html; charset=hz-gb-2312',
      'koi8-r',
    ],
    [
      'of its zeros: UTF-16',
      Buffer.from('<?xml version="1.0" encoding="utf16"?>', 'utf16le'),
      null,
      'utf-16le',
    ],
    ['of its zeros: UTF-16, the other way', utf16be('<rss>'), null, 'utf-16be'],
    ['of its zeros: UTF-32', utf32('<rss>', true), null, 'utf-32le'],
    ['of its zeros: UTF-32, the other way', utf32('<rss>', false), null, 'utf-32be'],
    [
      'of the <meta>, which may be late',
      latin(`<!--${'x'.repeat(5000)}--><meta charset="windows-1251">\xC1`),
      null,
      'windows-1251',
    ],
    [
      'of <meta http-equiv>',
      latin('<meta http-equiv=content-type content="text/html; charset=euc-jp">'),
      null,
      'euc-jp',
    ],
    [
      'of the XML declaration',
      latin("<?xml version='1.0' encoding='ISO-8859-1'?><rss>é"),
      null,
      'windows-1252',
    ],
    [
      'of the XML declaration, not of HTML quoted in a feed',
      latin('<?xml version="1.0" encoding="koi8-r"?><rss><![CDATA[<meta charset=big5>]]>\xC1'),
      null,
      'koi8-r',
    ],
    [
      'of the <meta> in XHTML',
      latin('<?xml version="1.0" encoding="koi8-r"?><html><meta charset=windows-1251>\xC1'),
      null,
      'windows-1251',
    ],
    ['UTF-8 where UTF-16 is declared in ASCII', utf8('<meta charset=utf-16>é'), null, 'utf-8'],
    [
      'UTF-8 where UTF-16 is declared in XML in ASCII',
      utf8('<?xml version="1.0" encoding="UTF-16"?><rss>é'),
      null,
      'utf-8',
    ],
    ['UTF-8 where it is valid', utf8('Zürich'), 'text/html', 'utf-8'],
    [
      'UTF-8 where one character of many is broken',
      Buffer.concat([utf8(`<rss>${'größer '.repeat(6)}`), latin('\xC3 </rss>')]),
      null,
      'utf-8',
    ],
    ['of browsers where there is only ASCII', latin('Harbour'), null, 'windows-1252'],
    ['of browsers where there is nothing', latin(''), null, 'windows-1252'],
  ])('%s', (_, bytes, contentType, encoding) => {
    expect(sniffEncoding(bytes, contentType)).toBe(encoding);
  });
});

describe('the guess, where nothing is declared', () => {
  const german = 'Die Bundesregierung hat für das nächste Jahr größere Ausgaben beschlossen.';
  test.each([
    [
      'windows-1251',
      'cff0e0e2e8f2e5ebfcf1f2e2ee20eee1fafff2e8ebee20ee20ede0f7e0ebe5',
      'Правительство объятило о начале',
    ],
    [
      'shift_jis',
      '90ad957b82cd8df093fa81418c6f8dcf82f08e78898782b782e982bd82df82cc',
      '政府は昨日、経済を支援するための',
    ],
    ['iso-2022-jp', '1b2442402f495c244f3a72467c1b2842', '政府は昨日'],
    ['windows-1252', latin(german).toString('hex'), german],
  ])('%s', (encoding, bytes, text) => {
    expect(decode(Buffer.from(bytes, 'hex'), null)).toEqual({ text, encoding });
  });

  test('is not misled by markup and English around', () => {
    const markup = latin('<li class="news"><a href="/world/europe">World and Europe</a>\n'.repeat(1000));
    const page = Buffer.concat([markup, Buffer.from('90ad957b82cd8df093fa8141', 'hex'), markup]);
    expect(decode(page, 'text/html').text).toContain('\n政府は昨日、<li');
  });

  test('is made from the first unusual character on, however late it comes', () => {
    const russian = Buffer.from('cff0e0e2e8f2e5ebfcf1f2e2ee20eee1fafff2e8ebee20ee20ede0f7e0ebe5', 'hex');
    const late = Buffer.concat([Buffer.alloc(300_000, 'x '), russian]);
    expect(decode(late, null).text.endsWith('Правительство объятило о начале')).toBe(true);
  });
});

describe('the text', () => {
  test('has no byte order mark', () => {
    for (const bytes of [
      utf8('\uFEFFé'),
      utf16be('\uFEFFé'),
      utf32('\uFEFFé', true),
      utf32('\uFEFFé', false),
    ])
      expect(decode(bytes, null).text).toBe('é');
  });

  test('reads iso-8859-1 as browsers do', () => {
    expect(decode(Buffer.from([0x93, 0x80, 0x94]), 'text/html; charset=iso-8859-1').text).toBe('“€”');
  });

  test('shows what is no character, and never half of one', () => {
    expect(decode(Buffer.from([0x61, 0xff, 0x62]), 'text/html; charset=utf-8').text).toBe('a\uFFFDb');
    const odd = Buffer.concat([utf32('\uFEFF😀', false), Buffer.from('0000d800001100000000', 'hex')]);
    expect(decode(odd, null).text).toBe('😀\uFFFD\uFFFD');
  });
});
