/** Why a page could not be fetched. `host`: the name of its site. */
import { formFor } from './numbers.ts';

const UNITS = {
  days: { one: 'day', other: 'days' },
  hours: { one: 'hour', other: 'hours' },
  minutes: { one: 'minute', other: 'minutes' },
  seconds: { one: 'second', other: 'seconds' },
};

export const download = {
  noAddress: 'That is not a web address. Please give one that begins with https:// or http://.',
  withPassword: 'That address holds a user name or a password. Please give it without.',
  sentToNoAddress: (host: string) => `${host} sends me on to what is not a web address.`,
  sentToPassword: (host: string) => `${host} sends me on to an address with a user name or a password.`,
  port: (port: number) =>
    `Port ${port} is none that web pages are read from. Please give an address without it.`,
  notPublic: (host: string) =>
    `${host} is not a public site: it lies within a private network. Please give the address of a public page.`,
  noSite: (host: string) => `There is no site called ${host}, as far as I can see. Please check the address.`,
  notTrusted: (host: string, code: string) =>
    `The secure connection to ${host} cannot be trusted (${code}), so I did not read the page.`,
  unreachable: (host: string, code: string) => `${host} cannot be reached (${code}). Please try again later.`,
  brokeOff: (host: string, code: string) =>
    `${host} broke off in the middle (${code}). Please try again later.`,
  tooLong: (host: string) => `${host} took too long to send the page. Please try again later.`,
  neverAnswers: (host: string) => `${host} never comes to its answer.`,
  redirects: (host: string) => `${host} sends me from page to page without end.`,
  robots: (host: string) => `${host} asks programs not to read that page (robots.txt).`,
  queueFull: (host: string) =>
    `Too many requests to ${host} are waiting already. Please try again in a few minutes.`,
  tooManyHeaders: (host: string) => `${host} sends more headers than any page needs, so I stopped reading.`,
  damaged: (host: string, code: string) =>
    `What ${host} sent is damaged, so the page cannot be read (${code}).`,
  unreadable: {
    wrapping: (host: string) => `${host} sends the page with more wrapping than page, which I cannot read.`,
    layers: (host: string) =>
      `${host} sends the page with too many layers of compression, which I cannot read.`,
    compression: (host: string) => `${host} sends the page with a compression that I cannot read.`,
  },
  tooLarge: (host: string, most: string) => `What ${host} sends is too large: more than ${most}.`,
  /** By the status of HTTP. */
  refusals: {
    login: (host: string, status: number) => `${host} wants a login for that page (${status}).`,
    paid: (host: string, status: number) => `${host} wants to be paid for that page (${status}).`,
    forbidden: (host: string, status: number) => `${host} does not let programs read that page (${status}).`,
    legal: (host: string, status: number) => `${host} may not show that page, for legal reasons (${status}).`,
    noPage: (host: string, status: number) => `${host} has no page at that address (${status}).`,
    gone: (host: string, status: number) => `${host} has taken that page down for good (${status}).`,
    tooOften: (host: string, status: number) =>
      `${host} has been asked too often and wants a pause (${status}).`,
    busy: (host: string, status: number) => `${host} is busy or closed for now (${status}).`,
    fault: (host: string, status: number) => `${host} has a fault of its own right now (${status}).`,
    odd: (host: string, status: number) => `${host} gave an answer that holds no page (${status}).`,
  },
  wait: (count: number, unit: 'days' | 'hours' | 'minutes' | 'seconds') =>
    `It asks to wait ${count} ${formFor(count, UNITS[unit])}.`,
  /** By what came instead. */
  notAnArticle: {
    'a PDF': 'That is a PDF, not an article.',
    'an image': 'That is an image, not an article.',
    'a video': 'That is a video, not an article.',
    'a sound file': 'That is a sound file, not an article.',
    'an archive': 'That is an archive, not an article.',
    'a document of a word processor': 'That is a document of a word processor, not an article.',
    'a font': 'That is a font, not an article.',
    'a program': 'That is a program, not an article.',
    'a PostScript file': 'That is a PostScript file, not an article.',
    'a script': 'That is a script, not an article.',
    'a style sheet': 'That is a style sheet, not an article.',
    'a file of another kind': 'That is a file of another kind, not an article.',
  },
};
