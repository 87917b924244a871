/** The encoder and the reader, run by ONNX Runtime: what they are given, and what their outputs mean (data/models/README.md). */
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ReadablePassage, Reading, ScoredSpan } from './meaning.ts';
import { type Pieces, WordPieces } from './tokens.ts';

/** Lengths in word pieces, as the networks were trained. */
const MOST = { text: 198, question: 48, pair: 224, span: 12 };

/** One text a run: several in a run, which are then as long as the longest, are no faster on two processors. */
export class Networks {
  readonly #pieces: WordPieces;
  readonly #encoder: InferenceSession;
  readonly #reader: InferenceSession;

  private constructor(pieces: WordPieces, encoder: InferenceSession, reader: InferenceSession) {
    this.#pieces = pieces;
    this.#encoder = encoder;
    this.#reader = reader;
  }

  /** Loads the networks in this folder, to run on so many threads. */
  static async load(folder: string, threads: number): Promise<Networks> {
    const options: InferenceSession.SessionOptions = {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      enableCpuMemArena: false,
      // Waiting threads sleep: they would keep a processor busy that others need.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    };
    const [encoder, reader] = await Promise.all(
      ['encoder.onnx', 'reader.onnx'].map(file => InferenceSession.create(join(folder, file), options)),
    );
    if (!encoder || !reader) throw new Error('two networks were loaded');
    return new Networks(new WordPieces(join(folder, 'tokenizer.json')), encoder, reader);
  }

  /** The mean over the outputs of all pieces, its largest number scaled to ±127. */
  async vector(text: string): Promise<Int8Array> {
    const { cls, sep } = this.#pieces;
    const ids = [cls, ...this.#pieces.of(text, MOST.text).ids, sep];
    const outputs = await this.#encoder.run(inputs(ids, 0));
    const hidden = outputs.last_hidden_state?.data as Float32Array;
    const width = hidden.length / ids.length;
    const sums = new Float64Array(width);
    for (let at = 0; at < hidden.length; at++)
      sums[at % width] = (sums[at % width] as number) + (hidden[at] as number);
    const largest = sums.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    return Int8Array.from(sums, value => Math.round((127 * value) / largest));
  }

  async read(question: string, { title, text, sentences }: ReadablePassage): Promise<Reading> {
    const { cls, sep } = this.#pieces;
    const asked = this.#pieces.of(question, MOST.question).ids;
    const heading = `${title}. `;
    const passage = this.#pieces.of(heading + text, MOST.pair - asked.length - 3);
    const begins = asked.length + 2;
    const outputs = await this.#reader.run(inputs([cls, ...asked, sep, ...passage.ids, sep], begins));
    const data = (name: string) => outputs[name]?.data as Float32Array;
    const score = {
      starts: data('start').subarray(begins),
      ends: data('end').subarray(begins),
    };
    return {
      relevance: data('relevance')[0] as number,
      spans: sentences.map(({ start, end }) =>
        bestSpan(
          passage,
          score,
          { start: start + heading.length, end: end + heading.length },
          heading.length,
        ),
      ),
    };
  }
}

/** Pieces before `second` are of the first text. */
function inputs(ids: readonly number[], second: number): Record<string, Tensor> {
  const tensor = (values: BigInt64Array) => new Tensor('int64', values, [1, ids.length]);
  return {
    input_ids: tensor(BigInt64Array.from(ids, BigInt)),
    attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
    token_type_ids: tensor(BigInt64Array.from(ids, (_, at) => (second > 0 && at >= second ? 1n : 0n))),
  };
}

/** The words from one piece to another, at most MOST.span pieces, within a sentence, whose start and end score most together. */
function bestSpan(
  { words }: Pieces,
  { starts, ends }: { starts: Float32Array; ends: Float32Array },
  within: { start: number; end: number },
  offset: number,
): ScoredSpan | null {
  let best: ScoredSpan | null = null;
  for (let first = 0; first < words.length; first++) {
    const { start } = words[first] as { start: number };
    if (start < within.start) continue;
    if (start >= within.end) break;
    for (let last = first; last < Math.min(words.length, first + MOST.span); last++) {
      const { end } = words[last] as { end: number };
      if (end > within.end) break;
      const score = (starts[first] as number) + (ends[last] as number);
      if (!best || score > best.score) best = { start: start - offset, end: end - offset, score };
    }
  }
  return best;
}
