/** Articles in CSV (RFC 4180), with the names of the fields in its first line; separated by commas, semicolons, tabs or bars. */
import { parse } from 'csv-parse/sync';
import { Problem } from '../../problem.ts';
import type { FileEntry } from '../reading.ts';
import { isKnownField, MAX_ENTRIES, NO_ARTICLE, sourceFromRecord } from './record.ts';

const DELIMITERS = [',', ';', '\t', '|'];

interface CsvRow {
  record: Record<string, string>;
  info: { lines: number };
}

export function readCsv(text: string): FileEntry[] {
  const [header = ''] = text.trimStart().split(/\r?\n|\r/, 1);
  const delimiter = mostFrequent(header);
  if (!header.split(delimiter).some(name => isKnownField(name.replaceAll('"', '').trim()))) {
    throw new Problem(words => words.reading.csvHeader);
  }
  const rows = rowsOf(text, delimiter);
  return rows.map(({ record, line }) => {
    const source = sourceFromRecord(record);
    return source ? { line, source } : { line, problem: NO_ARTICLE };
  });
}

/** Each with the line on which it begins: csv-parse tells where one ends. */
function rowsOf(text: string, delimiter: string): { record: Record<string, string>; line: number }[] {
  try {
    const rows: CsvRow[] = parse(text, {
      delimiter,
      columns: true,
      info: true,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MAX_ENTRIES + 1,
    });
    return rows.map(({ record, info }) => ({ record, line: info.lines - breaksIn(record) }));
  } catch (error) {
    const line = /on line (\d+)|at line (\d+)/.exec(String(error))?.slice(1).find(Boolean);
    throw new Problem(words => words.reading.brokenCsv(line ? Number(line) : null), {
      cause: error,
    });
  }
}

function breaksIn(record: Record<string, string>): number {
  return (
    Object.values(record)
      .join('')
      .match(/\r\n|\n|\r/g)?.length ?? 0
  );
}

function mostFrequent(header: string): string {
  const counted = DELIMITERS.map(delimiter => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
