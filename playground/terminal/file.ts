/** A file of this machine that is typed as the value of an option, such as `file:articles.jsonl`. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Mistyped, type Upload } from '../types.ts';

/** What Discord lets anyone upload: https://docs.discord.com/developers/reference#uploading-files */
const MAX_BYTES = 10 * 1024 * 1024;

/** `path`: absolute, or relative to the folder that the playground was started in. Throws Mistyped for what is no file that can be sent. */
export function fileAt(path: string): Upload {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Mistyped(`There is no file “${path}”.`);
  if (!found.isFile()) throw new Mistyped(`“${path}” is not a file.`);
  if (found.size > MAX_BYTES) throw new Mistyped(`“${path}” is too large: a file may have 10 MiB.`);
  try {
    const bytes = new Uint8Array(readFileSync(path));
    return { name: basename(path), contentType: 'application/octet-stream', bytes };
  } catch (error) {
    throw new Mistyped(`“${path}” cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
