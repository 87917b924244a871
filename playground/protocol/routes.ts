/** The routes of the REST API that the bot may use, as a table: application, commands and interactions. */

import { z } from 'zod';
import type { Form } from '../limits/shapes.ts';
import { check, snowflake } from '../limits/shapes.ts';
import type { Server } from '../types.ts';
import { botPayload, channelPayload, guildPayload, memberPayload, userPayload } from '../world/payloads.ts';
import { untranslated } from '../world/registry.ts';
import { channelOf, messageRoutes } from './message-routes.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { edit, followUp, locate, remove, respond } from './responses.ts';
import { type Call, noContent, ok, type Route } from './rest.ts';

export function routesOf(parts: Parts): Route[] {
  return [
    ...applicationRoutes(parts),
    ...commandRoutes(parts, '/applications/:application/commands'),
    ...commandRoutes(parts, '/applications/:application/guilds/:guild/commands'),
    ...interactionRoutes(parts),
    ...serverRoutes(parts),
    ...messageRoutes(parts),
  ];
}

function applicationRoutes({ world, gateway, shards }: Parts): Route[] {
  const gatewayUrl = () => `${world.origin.replace('http', 'ws')}/gateway`;
  const limit = () => ({ ...gateway.sessionsLeft(), max_concurrency: 1 });
  const application = () => ({
    id: world.botId,
    name: botPayload(world).username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    bot: botPayload(world),
    owner: null,
    team: null,
  });
  return [
    { method: 'GET', path: '/gateway', isOpen: true, answer: () => ok({ url: gatewayUrl() }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      answer: () => ok({ url: gatewayUrl(), shards, session_start_limit: limit() }),
    },
    { method: 'GET', path: '/users/@me', answer: () => ok(botPayload(world)) },
    { method: 'GET', path: '/oauth2/applications/@me', answer: () => ok(application()) },
    { method: 'GET', path: '/applications/@me', answer: () => ok(application()) },
  ];
}

function commandRoutes({ world, registry }: Parts, path: string): Route[] {
  const scopeOf = ({ params }: Call) => {
    if (params.application !== world.botId) throw new Refusal('unknownApplication');
    if (params.guild !== undefined && !world.joined(params.guild)) throw new Refusal('missingAccess');
    return params.guild ?? '';
  };
  const idOf = ({ params }: Call) => params.command ?? '';
  const one = `${path}/:command`;
  return [
    {
      method: 'GET',
      path,
      answer: call => {
        const all = registry.list(scopeOf(call));
        return ok(call.query.get('with_localizations') === 'true' ? all : all.map(untranslated));
      },
    },
    { method: 'PUT', path, answer: call => ok(registry.overwrite(scopeOf(call), call.body.json as Form[])) },
    {
      method: 'POST',
      path,
      answer: call => {
        const { command, isNew } = registry.upsert(scopeOf(call), call.body.json);
        return { status: isNew ? 201 : 200, body: command };
      },
    },
    { method: 'GET', path: one, answer: call => ok(registry.get(scopeOf(call), idOf(call))) },
    {
      method: 'PATCH',
      path: one,
      answer: call => ok(registry.edit(scopeOf(call), idOf(call), call.body.json)),
    },
    {
      method: 'DELETE',
      path: one,
      answer: call => {
        registry.delete(scopeOf(call), idOf(call));
        return noContent;
      },
    },
  ];
}

function interactionRoutes({ world, interactions }: Parts): Route[] {
  const liveOf = ({ params }: Call) => interactions.answered(params.application ?? '', params.token ?? '');
  const webhook = '/webhooks/:application/:token';
  const message = `${webhook}/messages/:message`;
  const idOf = ({ params }: Call) => params.message ?? '';
  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      isOpen: true,
      answer: ({ params, query, body }) => {
        const live = interactions.awaiting(params.interaction ?? '', params.token ?? '');
        const answer = respond(world, live, body);
        return query.get('with_response') === 'true' ? ok(answer) : noContent;
      },
    },
    {
      method: 'POST',
      path: webhook,
      isOpen: true,
      answer: call => ok(followUp(world, liveOf(call), call.body)),
    },
    {
      method: 'GET',
      path: message,
      isOpen: true,
      answer: call => ok(locate(liveOf(call), idOf(call)).message),
    },
    {
      method: 'PATCH',
      path: message,
      isOpen: true,
      answer: call => ok(edit(world, liveOf(call), idOf(call), call.body)),
    },
    {
      method: 'DELETE',
      path: message,
      isOpen: true,
      answer: call => {
        remove(world, liveOf(call), idOf(call));
        return noContent;
      },
    },
  ];
}

function serverRoutes({ world }: Parts): Route[] {
  const serverOf = ({ params }: Call): Server => {
    const server = world.joined(params.guild ?? '');
    if (!server) throw new Refusal('unknownGuild');
    return server;
  };
  const membersOf = (server: Server) => server.members.map(member => memberPayload(server, member));
  return [
    {
      method: 'GET',
      path: '/users/@me/guilds',
      answer: () =>
        ok(
          world.servers
            .filter(({ id }) => world.joined(id))
            .map(({ id, name }) => ({ id, name, icon: null, owner: false, features: [] })),
        ),
    },
    { method: 'GET', path: '/guilds/:guild', answer: call => ok(guildPayload(serverOf(call))) },
    {
      method: 'GET',
      path: '/guilds/:guild/channels',
      answer: call => ok(serverOf(call).channels.flatMap(({ id }) => channelPayload(channelOf(world, id)))),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      answer: call => {
        const found = membersOf(serverOf(call)).find(({ user }) => user.id === call.params.user);
        if (!found) throw new Refusal('unknownMember');
        return ok(found);
      },
    },
    {
      method: 'GET',
      path: '/users/:user',
      answer: ({ params }) => {
        const member = world.member(params.user ?? '');
        if (!member && params.user !== world.botId) throw new Refusal('unknownUser');
        return ok(member ? userPayload(member) : botPayload(world));
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      answer: ({ body }) => {
        check(z.object({ recipient_id: snowflake }), body.json);
        const member = world.member(String((body.json as Form).recipient_id));
        if (!member) throw new Refusal('unknownUser');
        return ok(channelPayload(world.directMessages(member)));
      },
    },
  ];
}
