/** What the routes of the REST API work with: types, no code. */
import type { Registry } from '../world/registry.ts';
import type { World } from '../world/world.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions } from './interactions.ts';

export interface Parts {
  world: World;
  registry: Registry;
  interactions: Interactions;
  gateway: Gateway;
  /** How many are recommended. */
  shards: number;
}
