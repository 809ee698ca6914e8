import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { roomLimits } from '#rooms/roomLimits.ts'
import { withTables } from '#words/documents/scenarioTables.ts'
import { formatDefaults } from './defaults/formatDefaults.ts'
import { formatWords } from './defaults/formatWords.ts'
import { headSchema } from './format.ts'
import { parseScenarioText } from './parseScenario.ts'
import { scenarioLimits } from './scenarioLimits.ts'
import { settingsSchema } from './settings.ts'
import { doSchemas, expectSchemas } from './steps.ts'

const docs = readFileSync('docs/SCENARIOS.md', 'utf8')
/** The rows of all tables, by the word in the first column. */
const rows = new Map(
  [...docs.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, word = '', rest = '']) => [word, rest]),
)

test.each(Object.entries({ ...doSchemas, ...expectSchemas }))(
  'docs/SCENARIOS.md has a row for %s that names its fields',
  (word, { shape }) => {
    const row = rows.get(word) ?? 'no row'
    const fields = Object.keys(shape).filter((key) => !['do', 'expect', 'now', 'at'].includes(key))
    expect(fields.filter((field) => !row.includes(`\`${field}\``))).toEqual([])
    expect(row).not.toBe('no row')
  },
)

test('the lists in docs/SCENARIOS.md are the format’s own: npm run schema', () => {
  expect(withTables(docs, { ...roomLimits, ...protocolLimits })).toBe(docs)
})

test('what is left out stands for what the schemas say: npm run schema', () => {
  expect(JSON.parse(readFileSync('src/scenario/defaults/defaults.json', 'utf8'))).toEqual(
    formatDefaults(),
  )
})

test('who makes scenarios knows every verb and setting of the format: npm run schema', () => {
  expect(JSON.parse(readFileSync('src/scenario/defaults/words.json', 'utf8'))).toEqual(
    formatWords(),
  )
})

test('docs/SCENARIOS.md has a row for every field of the file, setting and limit', () => {
  const words = [...Object.keys(headSchema.shape), ...Object.keys(settingsSchema.shape)]
  expect(words.filter((word) => !rows.has(word))).toEqual([])
  const limits = Object.entries(scenarioLimits)
  const wrong = limits.filter(([name, value]) => !rows.get(name)?.startsWith(` ${value} |`))
  expect(wrong).toEqual([])
})

test('the scenarios in docs/SCENARIOS.md fit the format', () => {
  const blocks = [...docs.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => json)
  const scenarios = blocks.filter((json) => json.includes('"roomscope"'))
  expect(scenarios.length).toBeGreaterThan(1)
  for (const json of scenarios) expect(parseScenarioText(json)).toMatchObject({ ok: true })
})

test('docs/SCENARIOS.md tells that __proto__ is no room name, and what a join of it is answered', () => {
  const rooms = docs.split('\n').find((line) => line.startsWith('**Rooms.**'))
  for (const word of ['`__proto__`', '`bad_room`', '1008']) expect(rooms).toContain(word)
})
