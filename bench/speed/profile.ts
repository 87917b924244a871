/** Where the time of a CPU profile goes, by part of the program. */
import type { Profiler } from 'node:inspector';

/** The first that fits the file or, in round brackets, the name that V8 gives to what is no function. */
const AREAS: [RegExp, string][] = [
  [/\(idle\)|node:inspector/, ''],
  [/\(garbage collector\)/, 'garbage collection'],
  [/node_modules\/minisearch|src\/search\/index\//, 'first stage (MiniSearch)'],
  [/node_modules\/chrono-node|src\/search\/(?:question|asking|time|publishers)/, 'reading the question'],
  [/src\/search\//, 'ranking and quoting'],
  [/src\/(?:library|articles)\//, 'library'],
  [/src\/storage\/|node_modules\/kysely|node:sqlite|^(?:run|all|prepare|exec)$/, 'store'],
  [/node_modules\/(?:discord\.js|@discordjs|discord-api-types|@sapphire)/, 'discord.js'],
  [/src\/discord\/|commands\/|src\/wording\//, 'commands and views'],
  [/node_modules\/(?:ws|undici)|node:|^internal|^writev$/, 'HTTP and WebSocket'],
];

/** Milliseconds of the processor by area, greatest first; idle time left out. */
export function byArea(profile: Profiler.Profile): Record<string, number> {
  const areas = new Map(profile.nodes.map(({ id, callFrame }) => [id, areaOf(callFrame)]));
  const sums = new Map<string, number>();
  profile.samples?.forEach((id, at) => {
    const area = areas.get(id);
    if (area) sums.set(area, (sums.get(area) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000);
  });
  return Object.fromEntries([...sums].sort(([, a], [, b]) => b - a));
}

function areaOf({ url, functionName }: Profiler.Profile['nodes'][number]['callFrame']): string {
  const place = url || functionName;
  return AREAS.find(([pattern]) => pattern.test(place))?.[1] ?? 'the rest';
}
