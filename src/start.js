/**
 * The door for `npm start`: says so in one sentence where Node is too old to run what follows, and asks Node to be small while it starts. Code
 * that has been compiled is kept in the system's temporary folder (https://nodejs.org/api/module.html#module-compile-cache), so that the next
 * start is quicker and needs no compiler for TypeScript in memory.
 */
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
module.enableCompileCache();
v8.setFlagsFromString('--optimize-for-size');
await import('./main.ts');
