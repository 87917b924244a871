import { expect, test } from 'vitest';
import { openLog } from '../src/log.ts';

test('secrets and interaction tokens are nowhere in the log', () => {
  const lines: string[] = [];
  const log = openLog({
    level: 'info',
    secrets: ['very.secret-token'],
    destination: { write: line => lines.push(line) },
  });
  const error = new Error('401 for Bot very.secret-token', {
    cause: new Error('POST https://discord.com/api/v10/interactions/123456/aW50ZXJhY3Rpb24.x_y-z/callback'),
  });
  log.error({ err: error, header: 'Bot very.secret-token' }, 'very.secret-token');
  const written = lines.join('');
  expect(written).not.toContain('very.secret-token');
  expect(written).not.toContain('aW50ZXJhY3Rpb24');
  expect(written).toContain('[secret]');
  expect(written).toContain('/interactions/123456/[token]/callback');
});
