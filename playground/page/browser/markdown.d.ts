/** The tree that markdown.js makes of a text. */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'; children: Inline[] }
  | { kind: 'break' }
  /** `url` is http or https, always. */
  | { kind: 'link'; url: string; children: Inline[] }
  /** `unix` in seconds; `style` is one of Discord's letters. */
  | { kind: 'time'; unix: number; style: string }
  | { kind: 'mention'; of: 'user' | 'role' | 'channel' | 'everyone'; id: string }
  | { kind: 'command'; name: string; id: string }
  | { kind: 'emoji'; name: string };

export interface ListItem {
  children: Inline[];
  /** Lists that are indented below this item. */
  nested: Block[];
}

export type Block =
  | { kind: 'paragraph' | 'subtext'; children: Inline[] }
  | { kind: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: ListItem[] }
  | { kind: 'codeblock'; language: string; text: string };

export function parse(text: string): Block[];
export function parseInline(text: string): Inline[];
export function safeUrl(text: string): string | null;
/** A timestamp in words; `timeZone` is an IANA name, by default the machine's own. */
export function timeText(unix: number, style: string, nowMs: number, timeZone?: string): string;
