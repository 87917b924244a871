/** `node reader.ts API TOKEN`: a bot that is discord.js alone: it reads what comes, and drops it. */
import { Client, Events, GatewayIntentBits } from 'discord.js';

const [api = '', token = ''] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.Raw, packet => {
  packet.t = null;
});
process.on('SIGTERM', () => process.exit());
await client.login(token);
