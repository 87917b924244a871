/** The process that runs the networks: one request after another, until its parent is gone. Arguments: the folder of the networks, and threads. */
import { VECTOR_BYTES } from './meaning.ts';
import { Networks } from './networks.ts';
import type { MeaningReply, MeaningRequest } from './protocol.ts';

const [folder = '', threads = '1'] = process.argv.slice(2);

const reply = (message: MeaningReply) => process.send?.(message);
process.on('disconnect', () => process.exit());
const networks = await Networks.load(folder, Number(threads));
// The first run allocates what all others use.
await networks.vector('Ready?');
process.on('message', async (request: MeaningRequest) => {
  const { id } = request;
  try {
    if (request.kind === 'vectors') reply({ id, kind: 'vectors', vectors: await vectors(request.texts) });
    else reply({ id, kind: 'readings', readings: await readings(request) });
  } catch (error) {
    reply({ id, kind: 'failed', error: String((error as Error)?.stack ?? error).slice(0, 4_000) });
  }
});
reply({ kind: 'ready' });

async function vectors(texts: readonly string[]): Promise<Int8Array> {
  const all = new Int8Array(texts.length * VECTOR_BYTES);
  for (const [at, text] of texts.entries()) all.set(await networks.vector(text), at * VECTOR_BYTES);
  return all;
}

async function readings({ question, passages, until }: MeaningRequest & { kind: 'readings' }) {
  const found = [];
  for (const passage of passages) {
    if (Date.now() >= until) break;
    found.push(await networks.read(question, passage));
  }
  return found;
}
