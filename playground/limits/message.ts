/** What Discord takes as a message: https://docs.discord.com/developers/resources/message */
import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { layout, rows } from './component.ts';
import {
  bits,
  evenIfInvalid,
  type Form,
  integer,
  link,
  list,
  optional,
  type Rule,
  refuse,
  required,
  snowflake,
  text,
} from './shapes.ts';

export const maxContentLength = 2_000;
/** Titles, descriptions, names, values and footers of all embeds together. */
const maxEmbedsLength = 6_000;

const web = link(2_048, ['http', 'https']);
const pictureLink = link(2_048, ['http', 'https', 'attachment']);
const picture = z.object({ url: pictureLink });
const time = z.custom(value => !Number.isNaN(Date.parse(String(value))), {
  error: ({ input }) =>
    `DATE_TIME_TYPE_PARSE: Could not parse ${String(input).slice(0, 100)}. Should be ISO8601.`,
});
const notBlank: Rule = (embed, context) => {
  const parts = ['title', 'description', 'fields', 'footer', 'author', 'image', 'thumbnail'];
  if (parts.every(part => (embed[part] ?? '').length === 0)) {
    refuse(context, ['description'], required);
  }
};
const embed = z
  .object(
    optional({
      title: text(0, 256),
      description: text(0, 4_096),
      url: web,
      timestamp: time,
      color: integer(0, 0xffffff),
      footer: z.object({ text: text(1, 2_048), ...optional({ icon_url: pictureLink }) }),
      image: picture,
      thumbnail: picture,
      author: z.object({ name: text(1, 256), ...optional({ url: web, icon_url: pictureLink }) }),
      fields: list(
        z.object({ name: text(1, 256), value: text(1, 1_024), ...optional({ inline: z.boolean() }) }),
        0,
        25,
      ),
    }),
  )
  .superRefine(notBlank);

function lengthOf({ title, description, footer, author, fields = [] }: z.infer<typeof embed>): number {
  const parts = [
    title,
    description,
    footer?.text,
    author?.name,
    ...fields.flatMap(each => [each.name, each.value]),
  ];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
const embeds = list(embed, 0, 10).refine(
  all => all.reduce((sum, each) => sum + lengthOf(each), 0) <= maxEmbedsLength,
  `MAX_EMBED_SIZE_EXCEEDED: Embed size exceeds maximum size of ${maxEmbedsLength}`,
);

const mentionsOnce: Rule = (mentions, context) => {
  for (const kind of ['users', 'roles']) {
    if (mentions.parse?.includes(kind) && mentions[kind]?.length > 0) {
      const words = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      refuse(context, [], `MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE: ${words}`);
    }
  }
};
const allowedMentions = z
  .object(
    optional({
      parse: list(z.literal(['roles', 'users', 'everyone']), 0, 3),
      roles: list(snowflake, 0, 100),
      users: list(snowflake, 0, 100),
      replied_user: z.boolean(),
    }),
  )
  .superRefine(mentionsOnce);

const attachment = z.object({
  id: snowflake,
  ...optional({ filename: text(1, 1_024), description: text(0, 1_024) }),
});
const fields = {
  content: text(0, maxContentLength),
  embeds,
  allowed_mentions: allowedMentions,
  attachments: list(attachment, 0, 10),
  tts: z.boolean(),
  nonce: z.preprocess(value => (Number.isSafeInteger(value) ? String(value) : value), text(0, 25)),
  enforce_nonce: z.boolean(),
  message_reference: z.object({
    message_id: snowflake,
    ...optional({
      type: z.literal(0),
      channel_id: snowflake,
      guild_id: snowflake,
      fail_if_not_exists: z.boolean(),
    }),
  }),
};

/** `IS_COMPONENTS_V2` excludes the old ways to say something. */
const noLegacyFields: Rule = (message, context) => {
  for (const field of ['content', 'embeds', 'poll', 'stickers']) {
    if (message[field] === undefined || message[field].length === 0) continue;
    const words = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    refuse(context, [field], `MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2: ${words}`);
  }
};

const { Ephemeral, IsComponentsV2, SuppressEmbeds, SuppressNotifications } = MessageFlags;
/** The flags that each kind of message may set. */
export const flagsFor = {
  response: Ephemeral | IsComponentsV2 | SuppressEmbeds | SuppressNotifications,
  channel: IsComponentsV2 | SuppressEmbeds | SuppressNotifications,
  edit: Ephemeral | IsComponentsV2 | SuppressEmbeds,
} as const;

/** A message or an edit of one. `isLayout`: it is all components, by its flags now or before. */
export function message(kind: keyof typeof flagsFor, isLayout: boolean): z.ZodType {
  const flags = bits(flagsFor[kind]);
  return isLayout
    ? z
        .looseObject(optional({ ...fields, flags, components: layout }))
        .superRefine(noLegacyFields, evenIfInvalid)
    : z.object(optional({ ...fields, flags, components: rows }));
}

/** A deferred reply says only who will see it. */
export const deferral = z.object(optional({ flags: bits(Ephemeral) }));

const choice: z.ZodType<Form> = z.object({
  name: text(1, 100),
  value: z.preprocess(value => (typeof value === 'number' ? String(value) : value), text(1, 100)),
});
/** The answer to an autocomplete. */
export const autocomplete = z.object({ choices: list(choice, 0, 25) });
