/**
 * The door for `npm start`: says so in one sentence where Node is too old to run what follows. Code that has been compiled is kept in the system's
 * temporary folder (https://nodejs.org/api/module.html#module-compile-cache), so that the next start is quicker.
 */
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Newsdesk needs Node 24.15 or newer, and this is Node ${process.versions.node}: run "npm ci", which brings one ` +
      'along, then "npm start"; or install a newer Node from nodejs.org.',
  );
  process.exit(1);
}
module.enableCompileCache();
await import('./main.ts');
