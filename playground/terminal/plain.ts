/** A message of Discord as text to read in a terminal: nothing in it can move the cursor or pose as the terminal's own words. */
import { stripVTControlCharacters } from 'node:util';
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIMessage,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import type { Block, Inline } from '../page/browser/markdown.d.ts';
import { parse, parseInline, timeText } from '../page/browser/markdown.js';

export interface PlainOptions {
  /** Columns to wrap at; addresses and code are never broken. Default 100. */
  width?: number;
  /** Bold and dim as terminal colours instead of `**…**`. Default false. */
  colour?: boolean;
  /** Epoch milliseconds, for "3 hours ago". Default: now. */
  nowMs?: number;
  /** IANA name. Default: the machine's own. */
  timeZone?: string;
  /** People, roles and channels by id, for mentions. Default: the people whom the message mentions. */
  names?: Record<string, string>;
}

/** The message's flags: https://docs.discord.com/developers/resources/message#message-object-message-flags */
const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;

/** What the message says, from its text to its attachments, without the buttons. */
export function plainText(message: APIMessage, options: PlainOptions = {}): string {
  const mentioned = message.mentions.map(user => [user.id, clean(user.global_name ?? user.username)]);
  const ink = new Ink({ names: Object.fromEntries(mentioned), ...options });
  const flags = message.flags ?? 0;
  const parts = [
    flags & LOADING ? [ink.dim(`${clean(message.author.username)} is thinking…`)] : [],
    ink.text(message.content),
    ...message.embeds.map(embed => embedLines(embed, ink)),
    ...(message.components ?? []).map(component => componentLines(component, ink)),
    message.attachments.map(file => `Attachment: ${clean(file.filename)} (${sizeText(file.size)})`),
    flags & EPHEMERAL ? [ink.dim('(only you can see this)')] : [],
  ];
  return parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n');
}

/** The text without terminal escapes, control characters and marks that turn the reading direction. */
export function clean(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll('\t', '  ')
    .replace(/(?!\n)\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}

function embedLines(embed: APIEmbed, ink: Ink): string[] {
  const lines: string[] = [];
  if (embed.author) lines.push(clean(embed.author.name));
  if (embed.title) lines.push(...ink.wrap(ink.strong(ink.inline(parseInline(clean(embed.title))))));
  if (embed.url) lines.push(clean(embed.url));
  if (embed.description) lines.push(...(lines.length > 0 ? [''] : []), ...ink.text(embed.description));
  for (const field of embed.fields ?? []) {
    lines.push(
      '',
      ...ink.wrap(ink.strong(ink.inline(parseInline(clean(field.name))))),
      ...ink.text(field.value),
    );
  }
  const date = embed.timestamp
    ? timeText(Date.parse(embed.timestamp) / 1000, 'f', ink.nowMs, ink.timeZone)
    : '';
  const footer = [embed.footer ? clean(embed.footer.text) : '', date].filter(Boolean).join(' · ');
  if (footer) lines.push('', ...ink.wrap(footer).map(line => ink.dim(line)));
  return lines[0] === '' ? lines.slice(1) : lines;
}

/** The text in a component of the second version; rows of buttons have none. */
function componentLines(component: APIMessageTopLevelComponent, ink: Ink): string[] {
  switch (component.type) {
    case 10:
      return ink.text(component.content);
    case 9:
      return component.components.flatMap(each => ink.text(each.content));
    case 12:
      return component.items.map(item => `Image: ${clean(item.description ?? item.media.url)}`);
    case 13:
      return [`Attachment: ${clean(component.file.url.replace(/^attachment:\/\//, ''))}`];
    case 14:
      return ['─'.repeat(Math.min(ink.width, 40))];
    case 17:
      return component.components.flatMap(each => componentLines(each, ink));
    default:
      return [];
  }
}

/** Every row of buttons or selects in the message, those in containers and sections included, in reading order. */
export function rowsOf(
  message: APIMessage,
): APIActionRowComponent<APIComponentInMessageActionRow>['components'][] {
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>['components'][] = [];
  const visit = (component: APIMessageTopLevelComponent) => {
    if (component.type === 1) rows.push(component.components);
    else if (component.type === 17) component.components.forEach(visit);
    else if (component.type === 9 && component.accessory.type === 2) rows.push([component.accessory]);
  };
  message.components?.forEach(visit);
  return rows;
}

/** Bytes as people read them: `820 B`, `12.4 kB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Turns Markdown into lines of the terminal's width, in colour or without. */
export class Ink {
  readonly width: number;
  readonly nowMs: number;
  readonly timeZone: string | undefined;
  readonly #colour: boolean;
  readonly #names: Record<string, string>;

  constructor(options: PlainOptions) {
    this.width = Math.max(20, options.width ?? 100);
    this.nowMs = options.nowMs ?? Date.now();
    this.timeZone = options.timeZone;
    this.#colour = options.colour ?? false;
    this.#names = options.names ?? {};
  }

  /** For titles: bold in colour, as it is without. */
  strong(text: string): string {
    return this.#colour ? `\u001b[1m${text}\u001b[22m` : text;
  }

  dim(text: string): string {
    return this.#colour ? `\u001b[2m${text}\u001b[22m` : text;
  }

  red(text: string): string {
    return this.#colour ? `\u001b[31m${text}\u001b[39m` : text;
  }

  /** Markdown as lines. */
  text(markdown: string): string[] {
    return markdown === '' ? [] : this.#blocks(parse(clean(markdown)), this.width);
  }

  wrap(text: string, width = this.width): string[] {
    return text.split('\n').flatMap(line => wrapLine(line, width));
  }

  #blocks(blocks: Block[], width: number): string[] {
    return blocks.flatMap(block => this.#block(block, width));
  }

  #block(block: Block, width: number): string[] {
    switch (block.kind) {
      case 'paragraph':
        return this.wrap(this.inline(block.children), width);
      case 'heading':
        return this.wrap(this.strong(this.inline(block.children)), width);
      case 'subtext':
        return this.wrap(this.inline(block.children), width).map(line => this.dim(line));
      case 'codeblock':
        return block.text.split('\n').map(line => `    ${line}`);
      case 'quote':
        return this.#blocks(block.children, width - 2).map(line => `> ${line}`.trimEnd());
      case 'list':
        return block.items.flatMap((item, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '- ';
          const pad = ' '.repeat(mark.length);
          const own = this.wrap(this.inline(item.children), width - mark.length);
          const nested = this.#blocks(item.nested, width - mark.length);
          return [...own, ...nested].map((line, row) => (row === 0 ? mark : pad) + line);
        });
    }
  }

  inline(nodes: Inline[]): string {
    return nodes.map(node => this.#inline(node)).join('');
  }

  #inline(node: Inline): string {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'break':
        return '\n';
      case 'bold': {
        const text = this.inline(node.children);
        return this.#colour ? this.strong(text) : `**${text}**`;
      }
      case 'code':
        return `\`${node.text}\``;
      case 'spoiler':
        return `||${this.inline(node.children)}||`;
      case 'link': {
        const text = this.inline(node.children);
        return URL.parse(text)?.href === node.url ? text : `${text} (${node.url})`;
      }
      case 'time':
        return timeText(node.unix, node.style, this.nowMs, this.timeZone);
      case 'mention':
        return `${node.of === 'channel' ? '#' : '@'}${this.#names[node.id] ?? node.id}`;
      case 'command':
        return `/${node.name}`;
      case 'emoji':
        return `:${node.name}:`;
      default:
        return this.inline(node.children);
    }
  }
}

/** Breaks at spaces so that no line is wider than `width` columns, unless a single word is. */
function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && columns(longer) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}

/** Columns that the text takes in a terminal: Chinese, Japanese and Korean signs and emoji take two, colours none. */
function columns(text: string): number {
  let count = 0;
  for (const sign of stripVTControlCharacters(text)) count += WIDE.test(sign) ? 2 : 1;
  return count;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
