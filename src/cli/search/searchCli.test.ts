import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCommand as runFiles } from '#cli/cli.ts'
import { sourceVoice } from '#cli/report/voice.ts'
import { searchHelp } from './searchArguments.ts'
import { searchCommand } from './searchCli.ts'

const folder = mkdtempSync(join(tmpdir(), 'roomscope-search-'))
const out = join(folder, 'found.json')
let said = ''
let complained = ''

beforeEach(() => {
  said = ''
  complained = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

afterAll(() => rmSync(folder, { recursive: true }))

const lines = () => said.trimEnd().split('\n')
const options = (server: string, runs: number) => [
  ...['--server', server, '--runs', String(runs), '--out', out],
]

test('a server that leaks: status 1, the law, the steps, and a file that fails by them', async () => {
  expect(await searchCommand(options('evict-no-close', 60))).toBe(1)
  expect(said).toContain('S6 when a connection ends: ')
  expect(said).toContain('1. a connects')
  expect(said).toContain(`see it: npm run open -- ${out}`)
  expect(said).toMatch(/60 worlds tried, with [\d,]+ steps in them\.\n$/)
  expect(await runFiles([out])).toBe(1)
  expect(said).toContain('law S6 broken')
})

test('the reference: status 0, and how much was tried', async () => {
  expect(await searchCommand(options('reference', 50))).toBe(0)
  expect(said).toMatch(
    /^No law was broken on reference: 50 worlds were tried, with [\d,]+ steps in them\. That is no proof\.\n$/,
  )
})

test('--json: each way as a line with its scenario, then what was tried', async () => {
  expect(await searchCommand([...options('as-written', 30), '--json', '--seed', '5'])).toBe(1)
  const found = lines().map((line) => JSON.parse(line))
  const tried = found.pop()
  expect(tried).toMatchObject({ server: 'as-written', seed: 5, runs: 30, ended: 'runs' })
  expect(tried.findings).toBe(found.length)
  expect(found.length).toBeGreaterThan(2)
  expect(found[1]).toMatchObject({ file: join(folder, 'found-2.json'), scenario: { roomscope: 1 } })
  expect(readdirSync(folder)).toContain(`found-${found.length}.json`)
  expect(JSON.parse(readFileSync(found[1].file, 'utf8')).name).toBe(found[1].scenario.name)
})

test('on threads it finds what it finds here', async () => {
  const start = () => new Worker(resolve('scripts', 'searchWorker.mjs'))
  const asked = [...options('leave-one-way', 201), '--json']
  expect(await searchCommand(asked, { threads: { most: 2, start } })).toBe(1)
  const onThreads = said
  said = ''
  expect(await searchCommand(asked)).toBe(1)
  expect(said).toBe(onThreads)
})

test('who stops it is told what was found until then', async () => {
  expect(await searchCommand(options('reference', 5000), { stopped: () => true })).toBe(0)
  expect(said).toContain('0 worlds were tried')
  expect(said).toContain('Stopped before the end.')
})

test.each([
  [['--server', 'leave-one-wya'], 'did you mean "leave-one-way"?'],
  [['--runs', '0'], '--runs: found "0"; a whole number from 1 to '],
  [['--seed', '-1'], '--seed: found "-1"; a whole number from 0 to 4294967295 may stand there'],
  [['--rnus', '5'], 'did you mean "--runs"?'],
  [['scenarios'], 'found "scenarios"; only options may stand there'],
])('%j: status 2, what was wrong, and how it is said', async (argv, problem) => {
  expect(await searchCommand(argv)).toBe(2)
  expect(complained).toContain(problem)
  expect(complained).toContain('Usage: npm run --silent search')
})

test('a file that cannot be written is status 2', async () => {
  await searchCommand(options('evict-no-close', 60))
  const [, , , , , path = ''] = options('evict-no-close', 60)
  expect(
    await searchCommand(['--server', 'empty-room', '--runs', '5', '--out', join(path, 'x.json')]),
  ).toBe(2)
  expect(complained).toContain('The search ended: ')
})

test('--help and docs/SCENARIOS.md tell the same options', async () => {
  expect(await searchCommand(['--help'])).toBe(0)
  const help = searchHelp(sourceVoice)
  expect(said).toBe(help)
  const helped = [...help.matchAll(/^(--\w+)/gm)].map(([, flag]) => flag)
  const document = readFileSync('docs/SCENARIOS.md', 'utf8').split('## Search')[1] ?? ''
  const section = document.split('\n## ')[0] ?? ''
  const told = [...section.matchAll(/^\| `(--\w+)/gm)].map(([, flag]) => flag)
  expect(told).toEqual(helped)
})

const race = join(folder, 'race.json')
const joinBesideClose = [
  { do: 'connect', client: 'alice' },
  { do: 'join', client: 'alice', room: 'general' },
  { do: 'close', client: 'alice', now: true },
]

test('--orders: every order of the last steps is played, and it is said that these are all', async () => {
  writeFileSync(race, JSON.stringify({ roomscope: 1, steps: joinBesideClose }))
  expect(await searchCommand(['--orders', race, '--out', out])).toBe(0)
  expect(said).toMatch(/^All \d+ orders of its last steps keep every law on reference\./)
})

test('--orders: an order that breaks a law is status 1, and a plain scenario that fails so', async () => {
  writeFileSync(race, JSON.stringify({ roomscope: 1, steps: joinBesideClose }))
  expect(await searchCommand(['--orders', race, '--server', 'join-no-recheck', '--out', out])).toBe(
    1,
  )
  expect(said).toMatch(/^Order \d+ breaks S2: /)
  expect(said).toContain(`see it: npm run open -- ${out}`)
  expect(await runFiles([out])).toBe(1)
  expect(said).toContain('law S2 broken')
})

test('--orders on a server of one’s own: a join that comes after the end is found (S2)', async () => {
  const late = join(folder, 'late.json')
  const steps = [
    { do: 'connect', client: 'a' },
    { do: 'join', client: 'a', room: 'r' },
  ]
  const all = [...steps, { do: 'close', client: 'a', now: true }]
  writeFileSync(late, JSON.stringify({ roomscope: 1, steps: all }))
  const own = 'src/host/worlds/pasted/async-database.ts.txt'
  expect(await searchCommand(['--orders', late, '--server', own, '--out', out])).toBe(1)
  expect(said).toMatch(/breaks S2: r lists a/)
  expect(JSON.parse(readFileSync(out, 'utf8')).server.source).toContain('canJoin')
})

test('--orders of a file that is no scenario is status 2, and says why', async () => {
  writeFileSync(race, '{"roomscope":1,"steps":[{"do":"jion"}]}')
  expect(await searchCommand(['--orders', race])).toBe(2)
  expect(complained).toContain('$.steps[0].do: found "jion"')
})
