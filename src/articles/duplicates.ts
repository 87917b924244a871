/** Tells whether two articles are the same one. */
import { createHash } from 'node:crypto';

/** SHA-256 (hex) of title and text, in which case, width, ligatures and white space make no difference. */
export function articleHash(title: string, text: string): string {
  return createHash('sha256')
    .update(`${folded(title)}\n${folded(text)}`)
    .digest('hex');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
