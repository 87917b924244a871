/** Brings files that a person picked to the playground. */

import { Refused } from './wire.js';

/** What Discord lets anyone upload: https://docs.discord.com/developers/reference#uploading-files */
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/**
 * Gives the token by which a command or form names the file. Throws Refused when it is too large or was not taken.
 * @param {File} file @returns {Promise<string>}
 */
export async function upload(file) {
  if (file.size > MAX_FILE_BYTES)
    throw new Refused(`${file.name} is larger than 10 MiB, which is the most that Discord takes.`, false);
  const query = new URLSearchParams({ name: file.name, type: file.type || 'application/octet-stream' });
  const response = await fetch(`/page/files?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-playground': 'page' },
    body: file,
  }).catch(() => null);
  if (!response?.ok) throw new Refused(`${file.name} did not reach the playground. Try again.`, false);
  return await response.text();
}
