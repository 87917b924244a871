/**
 * The door for `npm start`: says so in one sentence where Node is too old to run what follows, and asks Node to be small while it starts. Code
 * that has been compiled is kept in the system's temporary folder (https://nodejs.org/api/module.html#module-compile-cache), so that the next
 * start is quicker and needs no compiler for TypeScript in memory.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import module from 'node:module';
import v8 from 'node:v8';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Newsdesk needs Node 24.15 or newer, and this is Node ${process.versions.node}: run "npm ci", which brings one ` +
      'along, then "npm start"; or install a newer Node from nodejs.org.',
  );
  process.exit(1);
}
// discord.js looks whether it is there, upon which Node would load all of its fetch: 5 MB of code. Where it is not, discord.js brings its own.
delete globalThis.FormData;
useBundle();
module.enableCompileCache();
v8.setFlagsFromString('--optimize-for-size');
await import('./main.ts');

/** Takes the packages that `npm run bundle` made, if it did so for the packages that there are now. */
function useBundle() {
  const folder = new URL('../bundle/', import.meta.url);
  const read = url => (fs.existsSync(url) ? fs.readFileSync(url) : '');
  const { lock, files } = JSON.parse(`${read(new URL('files.json', folder)) || '{}'}`);
  const now = read(new URL('../package-lock.json', import.meta.url));
  if (!files || lock !== createHash('sha256').update(now).digest('hex')) return;
  module.registerHooks({
    resolve: (name, context, next) =>
      Object.hasOwn(files, name)
        ? { url: new URL(files[name], folder).href, format: 'module', shortCircuit: true }
        : next(name, context),
  });
}
