/** What bytes are that are no text. */
import { describe, expect, test } from 'vitest';
import { nonTextType } from '../../src/web/media-type.ts';

const kind = (text: string, type: string | null = null) => nonTextType(Buffer.from(text, 'latin1'), type);

describe('told by how it begins, whatever the server says', () => {
  test.each([
    ['%PDF-1.7', 'a PDF'],
    ['\x89PNG\r\n\x1A\n', 'an image'],
    ['\xFF\xD8\xFF\xE0', 'an image'],
    ['GIF89a', 'an image'],
    ['RIFFaaaaWEBP', 'an image'],
    ['\0\0\0\x1Cftypavif', 'an image'],
    ['\0\0\0\x18ftypmp42', 'a video'],
    ['\x1A\x45\xDF\xA3', 'a video'],
    ['ID3\x03', 'a sound file'],
    ['OggS', 'a sound file'],
    ['PK\x03\x04', 'an archive'],
    ['\x1F\x8B\x08', 'an archive'],
    ['\xD0\xCF\x11\xE0', 'a document of a word processor'],
    ['{\\rtf1', 'a document of a word processor'],
    ['wOF2', 'a font'],
    ['MZ\x90\0', 'a program'],
    ['%!PS-Adobe', 'a PostScript file'],
    ['\x01\x02\x03\x04 abc', 'a file of another kind'],
  ])('%j is %s', (text, name) => {
    expect(kind(text, 'text/html')).toBe(name);
  });
});

describe('told by the Content-Type, where the bytes tell nothing', () => {
  test.each([
    ['image/x-new', 'an image'],
    ['Video/mp4; codecs=x', 'a video'],
    ['application/vnd.apple.mpegurl', 'a video'],
    ['audio/mpeg', 'a sound file'],
    ['font/woff', 'a font'],
    ['application/pdf', 'a PDF'],
    ['application/zip', 'an archive'],
    ['application/vnd.openxmlformats-officedocument', 'a document of a word processor'],
    ['text/javascript', 'a script'],
    ['text/css', 'a style sheet'],
  ])('%s is %s', (type, name) => {
    expect(kind('Harbour opens', type)).toBe(name);
    expect(kind('', type)).toBe(name);
    expect(kind('\xEF\xBB\xBF <html>', type)).toBeNull();
  });

  test('an SVG is a picture, though it is markup', () => {
    expect(kind('<svg>', 'image/svg+xml')).toBe('an image');
  });
});

test.each<[string, string | null]>([
  ['<!doctype html>', 'text/html'],
  ['Harbour opens', 'text/plain'],
  ['Harbour opens', null],
  ['', null],
  ['{"version":', 'application/json'],
  ['[1]', 'application/octet-stream'],
  ['<?xml version="1.0"?>', 'application/octet-stream'],
  ['BM and other banks', 'text/plain'],
  [`One\x08 stray character of control${' '.repeat(20)}`, 'text/html'],
  ['\xFF\xFE<\0p\0>\0', null],
  ['\xFE\xFF\0<\0p\0>', null],
  ['<\0p\0>\0', null],
  ['\0<\0p\0>', null],
  ['\0\0\0<\0\0\0p', null],
  ['\0\0\xFE\xFF\0\0\0<', null],
  ['H\0a\0r\0b\0', 'text/plain; charset=utf-16le'],
  ['\x1B$B4A\x1B(B', 'text/plain'],
])('%j (%s) may be text', (text, type) => {
  expect(kind(text, type)).toBeNull();
});

test('only the beginning counts', () => {
  expect(kind(`${'x'.repeat(1445)}${'\0'.repeat(5000)}`)).toBeNull();
  expect(kind(`${'x'.repeat(1000)}${'\0'.repeat(5000)}`)).toBe('a file of another kind');
});
