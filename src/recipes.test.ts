import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawsTable } from '../scripts/lawsTable.ts'
import { add, wholes } from './recipes.test-support.ts'

/** A thing that is added without its rows elsewhere: a line of a file, with one more. */
interface Addition {
  readonly file: string
  readonly after: string
  readonly more: string
}

/** What is added, by the name that it has. */
const additions = {
  anotherVerb: {
    file: 'src/scenario/verbs/talking.ts',
    after: 'export const talking = {',
    more: 'anotherVerb: row(ofClient, { template: ({ client }) => ({ client }) }),',
  },
  anotherExpectation: {
    file: 'src/scenario/expectations/expectations.ts',
    after: 'export const expectations = {',
    more: 'anotherExpectation: row({ room }, { template: ({ room }) => ({ room }) }),',
  },
  anotherSetting: {
    file: 'src/scenario/settings.ts',
    after: '  server: {',
    more: 'anotherSetting: z._default(z.boolean(), false),',
  },
  anotherLimitMax: {
    file: 'src/scenario/settings.ts',
    after: '  limits: {',
    more: 'anotherLimitMax: z.optional(count),',
  },
  anotherFault: {
    file: 'src/trace/faultFacts.ts',
    after: 'export const faultFacts = {',
    more: "anotherFault: { ...none, mark: 'bars', rank: 9 },",
  },
  anotherFaultVerb: {
    file: 'src/scenario/verbs/faults.ts',
    after: 'export const faults = {',
    more: "anotherFaultVerb: faultRow({ fault: 'anotherFault' }, ofClient, { template: ({ client }) => ({ client }) }),",
  },
  anotherKind: {
    file: 'src/trace/traceEvent.ts',
    after: 'interface Details extends DetailsOfMany {',
    more: 'anotherKind: { readonly ms: number }',
  },
  anotherLaw: {
    file: 'src/laws/allLaws.ts',
    after: 'export const allLaws = {',
    more: 'anotherLaw: S3,',
  },
  anotherProblem: {
    file: 'src/scenario/problems/problem.ts',
    after: 'export interface ProblemParams extends Rules {',
    more: 'anotherProblem: Nothing',
  },
} satisfies Readonly<Record<string, Addition>>

type Added = keyof typeof additions

/** What the compiler says of a house with all of them added, an error each. */
let errors: readonly string[] = []
let house = ''

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'roomscope-recipes-'))
  for (const name of ['src', 'scripts', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(house, name), { recursive: true })
  }
  for (const name of ['node_modules', 'scenarios']) symlinkSync(resolve(name), join(house, name))
  for (const files of Object.values(wholes)) add(house, files)
  // As `npm run schema` writes it.
  writeFileSync(join(house, 'src/laws/allLaws.ts'), lawsTable(house))
  for (const { file, after, more } of Object.values(additions)) {
    add(house, { [file]: [[after, more]] })
  }
  const tsc = resolve('node_modules', '.bin', 'tsc')
  const { stdout } = spawnSync(tsc, ['--noEmit', '--pretty', 'false'], {
    cwd: house,
    encoding: 'utf8',
  })
  errors = stdout.split(/^(?=src\/)/m)
}, 120_000)

afterAll(() => rmSync(house, { recursive: true }))

/** A row is missing, or a case; what else is said only follows from that. */
const missing = /error TS(?:2741|2739|2740|1360|2344|2345):/

/** Where a row is missing only because it is missing in the English words, too, or in a test. */
const follows = /^src\/words\/(?:zh|documents)\/|\.test\./

/** The files that the compiler names for want of it, beside those of another language. */
function lacking(name: Added): readonly string[] {
  const isOf = new RegExp(`\\b${name}\\b`)
  const named = errors.filter((error) => isOf.test(error) && missing.test(error))
  const files = named.map((error) => error.slice(0, error.indexOf('(')))
  const own = files.filter((file) => !follows.test(file))
  return [...new Set(own)].sort()
}

test('one more verb: what it does, and its words', () => {
  expect(lacking('anotherVerb')).toEqual([
    'src/simulation/perform/perform.ts',
    'src/words/en/verbs.ts',
  ])
})

test('one more expectation: how it is looked at, and its words', () => {
  expect(lacking('anotherExpectation')).toEqual([
    'src/reading/holds/looking.ts',
    'src/words/en/expectations.ts',
  ])
})

test('one more setting: what it means, and that the server takes it', () => {
  expect(lacking('anotherSetting')).toEqual([
    'src/simulation/server/makeServer.ts',
    'src/words/en/settings.ts',
  ])
})

test('one more limit: what it means, and that the server has it', () => {
  expect(lacking('anotherLimitMax')).toEqual([
    'src/simulation/server/makeServer.ts',
    'src/words/en/settings.ts',
  ])
})

test('one more fault: how it is done and undone, and its words', () => {
  expect(lacking('anotherFault')).toEqual([
    'src/network/faults.ts',
    'src/words/en/events/faults.ts',
  ])
})

test('one more verb that begins a fault: its words, beside those of the fault', () => {
  expect(lacking('anotherFaultVerb')).toEqual([
    'src/words/en/events/faults.ts',
    // It is spread into all of them there.
    'src/words/en/verbs.ts',
  ])
})

test('one more problem of a scenario: its sentence', () => {
  expect(lacking('anotherProblem')).toEqual(['src/words/en/scenario.ts'])
})

test('one more kind of event: what is so of it, its name and its sentence', () => {
  expect(lacking('anotherKind')).toEqual([
    // Until its facts say that the world is none other after it.
    'src/trace/fold.ts',
    'src/trace/kinds.ts',
    'src/words/en/events/events.ts',
  ])
})

test('one more law: its words', () => {
  // Whoever hands on the words of all laws is named as well, until these are there.
  const ofWords = lacking('anotherLaw').filter((file) => file.startsWith('src/words/en/'))
  expect(ofWords).toEqual(['src/words/en/laws/laws.ts'])
})

test('one more law that nobody has written into the table is told', () => {
  expect(readFileSync(join(house, 'src/laws/allLaws.ts'), 'utf8')).toContain('  wholeLaw,\n')
  expect(lawsTable(house)).not.toBe(lawsTable())
})

test.each([
  ['wholeVerb', 3],
  ['wholeFault', 4],
  ['wholeExpectation', 3],
  ['wholeKind', 3],
  ['wholeLaw', 2],
  ['wholeSetting', 2],
  ['whole-specimen', 1],
])('what CONTRIBUTING tells is all: %s compiles with %d files, and its Chinese', (name, count) => {
  const files = Object.keys(wholes[name] ?? {})
  expect(files.filter((file) => !file.startsWith('src/words/zh/'))).toHaveLength(count)
  expect(errors.filter((error) => error.includes(`'${name}`))).toEqual([])
  expect(errors.filter((error) => error.startsWith(`src/specimens/messages/${name}`))).toEqual([])
})
