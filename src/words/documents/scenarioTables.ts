import { expectations } from '#scenario/expectations/expectations.ts'
import { type SettingsOf, settingNames, settingsSchema } from '#scenario/settings.ts'
import type { StepRow } from '#scenario/steps.ts'
import { verbs } from '#scenario/verbs/verbs.ts'
import { expectationsAbout } from '#words/en/expectations.ts'
import { settingsAbout } from '#words/en/settings.ts'
import { verbsAbout } from '#words/en/verbs.ts'

/** The lists that docs/SCENARIOS.md takes from the format itself, by the name that stands over each there. */
function scenarioTables(defaults: LimitDefaults): Readonly<Record<string, string>> {
  return {
    verbs: stepTable('do', 'what happens', verbs, verbsAbout),
    ...settingTables(defaults),
    expectations: stepTable('expect', 'holds when', expectations, expectationsAbout),
  }
}

/** The document with its lists as they are now; each stands between two marks that name it. */
export function withTables(document: string, defaults: LimitDefaults): string {
  return Object.entries(scenarioTables(defaults)).reduce((text, [name, table]) => {
    const marks = new RegExp(`(<!-- list: ${name} -->\\n).*?(\\n<!-- end of list -->)`, 's')
    if (!marks.test(text)) throw new Error(`docs/SCENARIOS.md has no place for the list ${name}`)
    return text.replace(marks, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`)
  }, document)
}

/** What the server's limits are when a scenario sets none. */
export type LimitDefaults = Readonly<Record<keyof SettingsOf<'limits'>, number>>

function settingTables(defaults: LimitDefaults) {
  const usual = settingsSchema.parse({})
  const named = [...settingNames('world'), ...settingNames('server')]
  const rows = named.map((name) => [
    `\`${name}\``,
    usual[name] === undefined ? '' : `\`${JSON.stringify(usual[name]).replace(',', ', ')}\``,
    settingsAbout[name],
  ])
  const limits = settingNames('limits').map((name) => [
    `\`${name}\``,
    `\`${defaults[name]}\``,
    settingsAbout[name],
  ])
  return {
    settings: table(['setting', 'default', 'unit and meaning'], rows),
    limits: table(['limit', 'default', 'unit'], limits),
  }
}

function stepTable<Word extends string>(
  key: string,
  meaning: string,
  rows: Readonly<Record<Word, Pick<StepRow, 'shape' | 'defaults'>>>,
  about: Readonly<Record<Word, string>>,
): string {
  const words = Object.keys(rows) as Word[]
  return table(
    [`\`${key}\``, 'fields', meaning],
    words.map((word) => [`\`${word}\``, fieldList(rows[word]), about[word]]),
  )
}

/** The fields that must be there, those that have a default, and those that may be left out. */
function fieldList({ shape, defaults }: Pick<StepRow, 'shape' | 'defaults'>): string {
  const usual = new Map<string, unknown>(Object.entries(defaults))
  return Object.entries(shape)
    .map(([name, schema]) => {
      if (usual.has(name)) return `\`${name}\` = \`${valueText(usual.get(name))}\``
      return schema._zod.optin === 'optional' ? `\`${name}\`?` : `\`${name}\``
    })
    .join(', ')
}

function valueText(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : JSON.stringify(value)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')).join('\n')
}
