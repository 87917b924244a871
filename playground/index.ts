/** The playground's door: what start-up needs of it, so that an install without its packages fails in one place. */
export { servePage } from './page/page.ts';
export { openPlayground } from './playground.ts';
export { runOnce } from './terminal/run-once.ts';
