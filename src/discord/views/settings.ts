/** The view of /newsdesk settings: one panel with a menu for each setting. */
import {
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  ChannelType,
  ContainerBuilder,
  MessageFlags,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
} from 'discord.js';
import { MAX_ASK_CHANNELS, type ServerSettings, type SettingsPatch } from '../../library/settings.ts';
import { SPOKEN, type Wording } from '../../wording/wording.ts';
import { customId } from './custom-id.ts';
import { ACCENT, row } from './view.ts';

/** A message of components of the second version, which has no other parts. */
export interface Panel {
  flags: MessageFlags.IsComponentsV2;
  components: [ContainerBuilder];
}

type Name = keyof ServerSettings;
type Choice = { label: string; value: string; description?: string };

/** What stands for null in a menu. */
const NONE = 'none';
/** Kinds of channels that people write in, or in whose posts or voice chats they do. */
const TO_ASK_IN = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
];
const TO_ANNOUNCE_IN = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
const PERCENTS = [30, 40, 50, 60, 70, 80, 90];
const KEPT_ARTICLES = [100, 500, 1_000, 5_000, 10_000];
const KEPT_DAYS = [7, 30, 90, 365];
/** In this order. */
const NAMES = [
  'adders',
  'askChannels',
  'answers',
  'threshold',
  'language',
  'announceChannel',
  'retention',
] as const;

/** `notice`: what to say first, such as that a change is saved. */
export function settingsPanel(words: Wording, settings: ServerSettings, notice: string | null): Panel {
  const said = words.settings;
  const panel = new ContainerBuilder().setAccentColor(ACCENT);
  panel.addTextDisplayComponents(text => text.setContent(`## ${said.title}\n${notice ?? said.intro}`));
  for (const name of NAMES) {
    const { name: title, about } = said.fields[name];
    panel.addSeparatorComponents(gap => gap.setDivider(false));
    panel.addTextDisplayComponents(text => text.setContent(`**${title}**\n-# ${about}`));
    panel.addActionRowComponents(row(menu(words, name, settings)) as never);
  }
  panel.addSeparatorComponents(line => line);
  panel.addActionRowComponents(
    row(
      new ButtonBuilder()
        .setCustomId(customId('newsdesk', 'reset'))
        .setLabel(said.reset)
        .setStyle(ButtonStyle.Secondary),
    ) as never,
  );
  return { flags: MessageFlags.IsComponentsV2, components: [panel] };
}

/** What was picked in the menu of this setting, as a change; null if there is no such setting or value. */
export function changeOf(name: string, values: readonly string[]): SettingsPatch | null {
  const [first] = values;
  const value = first === undefined || first === NONE ? null : first;
  switch (name as Name) {
    case 'adders':
      return { adders: value };
    case 'announceChannel':
      return { announceChannel: value };
    case 'askChannels':
      return { askChannels: [...values] };
    case 'answers':
      return { answers: value as ServerSettings['answers'] };
    case 'language':
      return { language: value };
    case 'threshold':
      return { threshold: value === null ? null : Number(value) / 100 };
    case 'retention': {
      const [kind = '', number] = (value ?? '').split(':');
      return {
        retention: value === null ? null : ({ [kind]: Number(number) } as ServerSettings['retention']),
      };
    }
    default:
      return null;
  }
}

function menu(words: Wording, name: (typeof NAMES)[number], settings: ServerSettings) {
  const id = customId('newsdesk', 'set', name);
  const { fields } = words.settings;
  switch (name) {
    case 'adders': {
      const roles = new RoleSelectMenuBuilder()
        .setCustomId(id)
        .setMinValues(0)
        .setPlaceholder(fields[name].none);
      return settings.adders ? roles.setDefaultRoles(settings.adders) : roles;
    }
    case 'askChannels':
    case 'announceChannel': {
      const chosen = [settings[name] ?? []].flat();
      return new ChannelSelectMenuBuilder()
        .setCustomId(id)
        .setMinValues(0)
        .setMaxValues(name === 'askChannels' ? MAX_ASK_CHANNELS : 1)
        .setChannelTypes(...(name === 'askChannels' ? TO_ASK_IN : TO_ANNOUNCE_IN))
        .setPlaceholder(fields[name].none)
        .setDefaultChannels(chosen);
    }
    default: {
      const [options, value] = choices(words, name, settings);
      return new StringSelectMenuBuilder()
        .setCustomId(id)
        .addOptions(options.map(option => ({ ...option, default: option.value === value })));
    }
  }
}

/** A menu's options, and the value that is set. A value that is not among the usual ones is added to them. */
function choices(words: Wording, name: Name, settings: ServerSettings): [Choice[], string] {
  const said = words.settings;
  switch (name) {
    case 'threshold': {
      const set = settings.threshold === null ? null : Math.round(settings.threshold * 100);
      const percents = withSet(PERCENTS, set).map(each => ({ label: said.sure(each), value: `${each}` }));
      const usual = { label: said.usual, description: said.usualAbout, value: NONE };
      return [[usual, ...percents], set === null ? NONE : `${set}`];
    }
    case 'language': {
      const codes = [...new Set([...SPOKEN, ...(settings.language ? [settings.language] : [])])];
      const languages = codes.map(code => ({ label: nameOfLanguage(code), value: code }));
      return [[{ label: said.personsOwn, value: NONE }, ...languages], settings.language ?? NONE];
    }
    case 'retention': {
      const { retention } = settings;
      const [articles, days] = [
        retention && 'articles' in retention ? retention.articles : null,
        retention && 'days' in retention ? retention.days : null,
      ];
      return [
        [
          { label: said.all, value: NONE },
          ...withSet(KEPT_ARTICLES, articles).map(each => ({
            label: said.newest(each),
            value: `articles:${each}`,
          })),
          ...withSet(KEPT_DAYS, days).map(each => ({ label: said.lastDays(each), value: `days:${each}` })),
        ],
        articles === null ? (days === null ? NONE : `days:${days}`) : `articles:${articles}`,
      ];
    }
    default:
      return [
        [
          { label: said.answers.public, value: 'public' },
          { label: said.answers.private, value: 'private' },
        ],
        settings.answers,
      ];
  }
}

function withSet(offered: readonly number[], set: number | null): number[] {
  const all = set === null || offered.includes(set) ? offered : [...offered, set];
  return all.toSorted((one, other) => one - other);
}

/** The language's name in itself: Deutsch, français, 日本語. */
function nameOfLanguage(code: string): string {
  return new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
}
