/** Names, asked of a name server on this machine that answers, refuses or is silent. */
import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openHostNames } from '../../src/web/host-names.ts';

/** Answers with this code (RFC 1035, section 4.1.1) and, for A, these addresses; null: says nothing. */
async function openNameServer(answer: { code: number; addresses?: number[][] } | null) {
  const server = createSocket('udp4');
  let asked = 0;
  server.on('message', (question, { address, port }) => {
    asked++;
    if (!answer) return;
    const end = question.indexOf(0, 12) + 5;
    const addresses = question[end - 3] === 1 ? (answer.addresses ?? []) : [];
    const head = Buffer.from(question.subarray(0, 12));
    head.writeUInt16BE(0x8180 | answer.code, 2);
    head.writeUInt16BE(addresses.length, 6);
    head.writeUInt32BE(0, 8);
    const records = addresses.map(each => Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...each]));
    server.send(Buffer.concat([head, question.subarray(12, end), ...records]), port, address);
  });
  await new Promise<void>(resolve => server.bind(0, '127.0.0.1', resolve));
  return {
    servers: [`127.0.0.1:${server.address().port}`],
    asked: () => asked,
    [Symbol.dispose]: () => void server.close(),
  };
}

test('all addresses of a name', async () => {
  using server = await openNameServer({
    code: 0,
    addresses: [
      [93, 184, 216, 34],
      [93, 184, 216, 35],
    ],
  });
  const addresses = await openHostNames(server)('news.example');
  expect(addresses.sort()).toEqual(['93.184.216.34', '93.184.216.35']);
});

test('a name that nobody has', async () => {
  using server = await openNameServer({ code: 3 });
  expect(await openHostNames(server)('nowhere.example')).toEqual([]);
});

test('a name server that fails', async () => {
  using server = await openNameServer({ code: 5 });
  await expect(openHostNames(server)('news.example')).rejects.toMatchObject({ code: 'EREFUSED' });
});

test('where networks are allowed, the system is asked for what no name server knows', async () => {
  using server = await openNameServer({ code: 3 });
  const addresses = openHostNames({ ...server, alsoLocal: true })('ip6-localhost');
  // Not every machine has this name.
  expect(await addresses.catch(error => error.code)).toSatisfy(
    (found: unknown) => found === 'ENOTFOUND' || found === 'EAI_AGAIN' || Array.isArray(found),
  );
});

test('a hundred names of a silent name server hold up no file', async () => {
  using server = await openNameServer(null);
  const lookUp = openHostNames({ ...server, timeoutMs: 300 });
  const asked = Array.from({ length: 100 }, (_, n) => lookUp(`name${n}.example`).catch(error => error.code));
  await expect.poll(server.asked).toBe(200);
  const first = await Promise.race([...asked, readFile(import.meta.filename).then(() => 'the file')]);
  expect(first).toBe('the file');
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['ETIMEOUT']));
});

test('localhost, of which no name server knows more', async () => {
  using server = await openNameServer({ code: 0, addresses: [[93, 184, 216, 34]] });
  expect(await openHostNames(server)('www.localhost')).toEqual(['127.0.0.1', '::1']);
  expect(server.asked()).toBe(0);
});
