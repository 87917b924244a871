/** What the admins of a server set for it: the settings with their bounds and defaults. */
import { z } from 'zod';
import { Problem } from '../problem.ts';

/** Discord's own ids, as decimal numbers. */
const discordId = z.string().regex(/^\d{17,20}$/u);

/** The most channels that `askChannels` takes: as many as one of Discord's menus. */
export const MAX_ASK_CHANNELS = 25;
export const MAX_RETENTION = { articles: 1_000_000, days: 36_500 } as const;

const FIELDS = {
  /** The role that may add articles and feeds, beside those who may manage the server. */
  adders: discordId.nullable(),
  /** Where questions may be asked; empty: everywhere. */
  askChannels: z.array(discordId).max(MAX_ASK_CHANNELS),
  /** Who sees a found answer, unless the person chose otherwise. */
  answers: z.enum(['public', 'private']),
  /** The confidence (0 to 1) from which on the library quotes; null: the model's own. */
  threshold: z.number().min(0).max(1).nullable(),
  /** Where new articles of feeds are announced that name no channel of their own; null: nowhere. */
  announceChannel: discordId.nullable(),
  /** What the library keeps: the newest so many articles, or those of the last so many days; null: all. */
  retention: z
    .union([
      z.strictObject({ articles: z.int().min(1).max(MAX_RETENTION.articles) }),
      z.strictObject({ days: z.int().min(1).max(MAX_RETENTION.days) }),
    ])
    .nullable(),
  /** The language of public answers and announcements, as Discord names it (`de`, `pt-BR`); null: the asking person's. */
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2}|-\d{3})?$/u)
    .nullable(),
};

const Patch = z.strictObject(FIELDS).partial();

export type ServerSettings = Readonly<z.infer<z.ZodObject<typeof FIELDS>>>;
/** The settings to change, and what they become. */
export type SettingsPatch = Partial<ServerSettings>;

export const DEFAULT_SETTINGS: ServerSettings = {
  adders: null,
  askChannels: [],
  answers: 'public',
  threshold: null,
  announceChannel: null,
  retention: null,
  language: null,
};

/** The settings as they were stored. One that cannot be read, as after a downgrade, counts as not set. */
export function readSettings(stored: Readonly<Record<string, unknown>>): ServerSettings {
  const read = Object.entries(FIELDS).flatMap(([name, field]) => {
    const value = field.safeParse(stored[name]);
    return value.success ? [[name, value.data]] : [];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(read) };
}

/** The change, checked. Throws a Problem if a value is out of its bounds. */
export function checkPatch(patch: SettingsPatch): SettingsPatch {
  const checked = Patch.safeParse(patch);
  if (checked.success) return checked.data as SettingsPatch;
  throw new Problem(words => words.settings.badValue);
}
