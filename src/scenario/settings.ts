import * as z from 'zod/mini'
import { ruleNamed } from './problems/rules.ts'

const count = z.int().check(z.gte(1), z.lte(1_000_000_000))
const ms = z.int().check(z.gte(0), z.lte(86_400_000))

/** Clients that everybody may use: the exact one, and those with one flaw, each a specimen of that id. */
export const clientIds = [
  'exact',
  'listens-twice',
  'merges-view',
  'queues-offline',
  'speaks-early',
] as const

/** Every setting by who is set by it. What is left out of `limits` has the server's own default. */
const groups = {
  world: {
    latencyMs: z._default(
      z
        .tuple([ms, ms], { error: itemsOfLatency })
        .check(z.refine(([least, most]) => least <= most, ruleNamed('leastOverMost'))),
      [5, 20],
    ),
    authorizeMs: z._default(ms, 0),
    client: z.optional(z.enum(clientIds)),
    clientPingMs: z._default(ms, 0),
  },
  server: {
    heartbeatMs: z._default(ms, 30_000),
    heartbeatBy: z._default(z.enum(['frames', 'messages']), 'frames'),
    echo: z._default(z.boolean(), false),
    presence: z._default(z.enum(['connections', 'persons']), 'connections'),
    resumeMs: z._default(ms, 0),
    historyMessages: z._default(z.int().check(z.gte(0), z.lte(1000)), 0),
    iteration: z._default(z.enum(['live', 'fail-fast', 'silent']), 'live'),
  },
  limits: {
    outboxFramesMax: z.optional(count),
    outboxBytesMax: z.optional(count),
    inboxFramesMax: z.optional(count),
    frameBytesMax: z.optional(count),
    payloadDepthMax: z.optional(count),
    memberStateBytesMax: z.optional(count),
    roomIdCharsMax: z.optional(count),
    roomsPerConnectionMax: z.optional(count),
    roomsMax: z.optional(count),
    roomMembersMax: z.optional(count),
    connectionsMax: z.optional(count),
  },
}

type Groups = typeof groups
export type SettingGroup = keyof Groups
/** The name of a setting; what each means stands in the words. */
export type Setting = { [G in SettingGroup]: keyof Groups[G] }[SettingGroup]

export const settingsSchema = z.strictObject({
  ...groups.world,
  ...groups.server,
  ...groups.limits,
})

/** How the world and the server are set, defaults filled in. */
export type Settings = z.output<typeof settingsSchema>

/** The settings of one group, each with a value. */
export type SettingsOf<G extends SettingGroup> = {
  [Name in keyof Settings & keyof Groups[G]]: Exclude<Settings[Name], undefined>
}

/** The names of a group's settings, in their order. */
export function settingNames<G extends SettingGroup>(group: G): readonly (keyof SettingsOf<G>)[] {
  return Object.keys(groups[group]) as (keyof SettingsOf<G>)[]
}

/** What is set of a group; a limit that the file leaves out is no key of it. */
export function settingsOf<G extends SettingGroup>(
  group: G,
  settings: Settings,
): G extends 'limits' ? Partial<SettingsOf<G>> : SettingsOf<G>
export function settingsOf(group: SettingGroup, settings: Settings): object {
  const given = settingNames(group).map((name): [string, unknown] => [name, settings[name]])
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

/** The schema's own words know a least and a most number of items, but not that they are one. */
function itemsOfLatency({ code }: { readonly code?: string }): string | undefined {
  return code === 'invalid_type' ? undefined : ruleNamed('twoItems')
}
