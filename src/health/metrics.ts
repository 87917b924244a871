/** The figures of this process for Prometheus: counters that an observer fills, and gauges that are read when somebody asks. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from '../observer.ts';

/** What is read at the moment when it is asked for. */
export interface Gauges {
  /** Libraries in memory, and the articles and passages of their indexes. */
  index(): { libraries: number; articles: number; passages: number };
  /** Waiting work by the name of its queue. */
  queues(): Readonly<Record<string, number>>;
  /** How many of this process' shards are connected. */
  shards(): { ready: number; all: number };
}

export interface Metrics {
  observer: Observer;
  contentType: string;
  /** In Prometheus' text format. */
  text(): Promise<string>;
}

/** Seconds. Around Discord's three, and far below them where answers should be. */
const RESPONSE_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5];
const LOAD_BUCKETS = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60];
const LAG_BUCKETS = [1, 10, 60, 300, 900, 3_600, 14_400];

/** Metrics of their own, beside those that prom-client gives of every process (memory, processor, event loop). */
export function openMetrics(gauges: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const interactions = new Counter({
    name: 'newsdesk_interactions_total',
    help: 'Interactions by command, kind and outcome.',
    labelNames: ['command', 'kind', 'outcome'],
    registers,
  });
  const firstResponse = new Histogram({
    name: 'newsdesk_first_response_seconds',
    help: 'From the arrival of an interaction to the receipt of its first response.',
    labelNames: ['kind'],
    buckets: RESPONSE_BUCKETS,
    registers,
  });
  const questions = new Counter({
    name: 'newsdesk_questions_total',
    help: 'Questions by outcome (an answer was found, or they are not covered), and by what judged it: meaning, or words alone.',
    labelNames: ['outcome', 'by'],
    registers,
  });
  const meaning = new Gauge({
    name: 'newsdesk_meaning_ready',
    help: '1 while the networks that judge meaning can be asked, 0 while words alone answer.',
    registers,
  });
  const loads = new Histogram({
    name: 'newsdesk_library_load_seconds',
    help: 'Libraries read into memory: from a snapshot, or slowly from their articles.',
    labelNames: ['from'],
    buckets: LOAD_BUCKETS,
    registers,
  });
  const fetches = new Counter({
    name: 'newsdesk_feed_fetches_total',
    help: 'Feeds that were asked for, by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const lag = new Histogram({
    name: 'newsdesk_feed_lag_seconds',
    help: 'How long after it was due a feed was asked for.',
    buckets: LAG_BUCKETS,
    registers,
  });
  const refusals = new Counter({
    name: 'newsdesk_discord_refusals_total',
    help: 'Requests that Discord answered with a status of 4xx.',
    labelNames: ['status'],
    registers,
  });
  const identifies = new Counter({
    name: 'newsdesk_identifies_total',
    help: 'New sessions with Discord.',
    labelNames: ['shard'],
    registers,
  });
  new Gauge({
    name: 'newsdesk_index_size',
    help: 'What is in memory: libraries, articles, passages.',
    labelNames: ['of'],
    registers,
    collect() {
      const { libraries, articles, passages } = gauges.index();
      for (const [of, size] of Object.entries({ libraries, articles, passages })) this.set({ of }, size);
    },
  });
  new Gauge({
    name: 'newsdesk_queue_depth',
    help: 'Work that waits for its turn.',
    labelNames: ['queue'],
    registers,
    collect() {
      for (const [queue, depth] of Object.entries(gauges.queues())) this.set({ queue }, depth);
    },
  });
  new Gauge({
    name: 'newsdesk_shards',
    help: 'Shards of this process: those that are connected, and all.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(gauges.shards())) this.set({ state }, count);
    },
  });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observer: {
      interaction({ command, kind, outcome, firstResponseMs }) {
        interactions.inc({ command, kind, outcome });
        if (firstResponseMs !== null) firstResponse.observe({ kind }, firstResponseMs / 1_000);
      },
      question: (outcome, by) => questions.inc({ outcome, by }),
      meaning: isReady => meaning.set(Number(isReady)),
      loaded: ({ from, tookMs }) => loads.observe({ from }, tookMs / 1_000),
      fetched({ outcome, lateMs }) {
        fetches.inc({ outcome });
        lag.observe(Math.max(0, lateMs) / 1_000);
      },
      refusedByDiscord: status => refusals.inc({ status: String(status) }),
      identified: shard => identifies.inc({ shard: String(shard) }),
    },
  };
}
