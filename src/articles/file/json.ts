/** Articles in JSON (one, a list, or an object with a list) and in lines of JSON. */

import { Problem } from '../../problem.ts';
import { spoken } from '../../wording/spoken.ts';
import { isJsonObject } from '../json-object.ts';
import type { FileEntry } from '../reading.ts';
import { MAX_ENTRIES, NO_ARTICLE, sourceFromRecord } from './record.ts';

/** Where an object keeps its list of articles. */
const LISTS = ['articles', 'items', 'data', 'results', 'entries', 'docs'];
const NO_OBJECT = spoken(({ reading }) => reading.noObject);
const BROKEN_LINE = spoken(({ reading }) => reading.brokenLine);

export function readJson(text: string): FileEntry[] {
  const value = parsed(text);
  const name = isJsonObject(value) ? LISTS.find(name => Array.isArray(value[name])) : undefined;
  const found: unknown = isJsonObject(value) && name !== undefined ? value[name] : value;
  if (!Array.isArray(found)) return [entryOf(found, 1)];
  const lines = linesOfElements(text, name);
  return found.slice(0, MAX_ENTRIES + 1).map((one: unknown, index) => entryOf(one, lines[index] ?? 1));
}

export function readJsonLines(text: string): FileEntry[] {
  const entries: FileEntry[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (entries.length > MAX_ENTRIES) break;
    if (!line.trim()) continue;
    try {
      entries.push(entryOf(JSON.parse(line), index + 1));
    } catch {
      entries.push({ line: index + 1, problem: BROKEN_LINE });
    }
  }
  return entries;
}

function entryOf(value: unknown, line: number): FileEntry {
  if (!isJsonObject(value)) return { line, problem: NO_OBJECT };
  const source = sourceFromRecord(value);
  return source ? { line, source } : { line, problem: NO_ARTICLE };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(words => words.reading.brokenJson, {
      cause: error,
    });
  }
}

/**
 * The lines on which the elements of a list begin, in valid JSON: the outermost list, or the one that the outermost object has under
 * `name`.
 */
function linesOfElements(text: string, name: string | undefined): number[] {
  const depthOfList = name === undefined ? 1 : 2;
  const token = /"(?:[^"\\]|\\.)*"|[[\]{},]|\n|[^\s"[\]{},:]+|:/g;
  const lines: number[] = [];
  let [line, depth, key, isList, isNext] = [1, 0, '', name === undefined, false];
  for (const [found] of text.matchAll(token)) {
    if (found === '\n') {
      line++;
      continue;
    }
    const isEnd = found === ']' || found === '}';
    if (isNext && !isEnd) lines.push(line);
    isNext = false;
    if (found === '[' || found === '{') {
      depth++;
      if (depth === depthOfList && name !== undefined) isList = found === '[' && key === name;
      isNext = isList && depth === depthOfList;
    } else if (isEnd) {
      depth--;
      if (isList && depth < depthOfList) return lines;
    } else if (found === ',') isNext = isList && depth === depthOfList;
    else if (depth === 1 && found.startsWith('"')) key = found.slice(1, -1);
  }
  return lines;
}
