/** Opens libraries, and keeps the busy ones in memory within a bound. */
import type { Library } from './library.ts';

export interface Newsroom {
  /** The library of this server, read from storage on first use. Concurrent calls share one load. */
  library(owner: string): Promise<Library>;
  close(): Promise<void>;
}
