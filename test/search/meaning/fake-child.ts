/** A process that speaks as the networks' does: texts say what it is to do. */
import { VECTOR_BYTES } from '../../../src/search/meaning/meaning.ts';
import type { MeaningReply, MeaningRequest } from '../../../src/search/meaning/protocol.ts';

const reply = (message: MeaningReply) => process.send?.(message);

process.on('disconnect', () => process.exit());
process.on('message', (request: MeaningRequest) => {
  const { id } = request;
  const texts = request.kind === 'vectors' ? request.texts : [request.question];
  if (texts.includes('die')) process.exit(3);
  if (texts.includes('hang')) return;
  if (texts.includes('fail')) return reply({ id, kind: 'failed', error: 'it failed' });
  if (request.kind === 'vectors') {
    const vectors = new Int8Array(texts.length * VECTOR_BYTES);
    for (const [at, text] of texts.entries())
      vectors.fill(text.length, at * VECTOR_BYTES, (at + 1) * VECTOR_BYTES);
    return reply({ id, kind: 'vectors', vectors });
  }
  const readings = request.passages.map(({ text }) => ({ relevance: text.length, spans: [] }));
  return reply({ id, kind: 'readings', readings });
});
reply({ kind: 'ready' });
