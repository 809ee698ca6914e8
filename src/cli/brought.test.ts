import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { leaking } from '#host/worlds/broughtManagers.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'roomscope-own-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function run(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('scripts', script), ...args],
    {
      encoding: 'utf8',
      // As npm says where a command was given.
      env: { ...process.env, INIT_CWD: process.cwd() },
    },
  )
  return { status, stdout, stderr }
}

file('names.ts', 'export const named = (room: string): string => room.trim()')
const leak = file(
  'leak.ts',
  `import { named } from './names'\n${leaking.replace('this.rooms.get(room)!', 'this.rooms.get(named(room))!')}`,
)
/** A manager whose join does something. */
const joining = (name: string, code: string, head = '') =>
  file(
    name,
    `${head}\nexport class Manager {\n  joinRoom() {\n    ${code}\n  }\n  broadcastToRoom() {}\n}`,
  )
const loop = joining('loop.js', 'for (;;) {}')
/** No line of it runs, and it has no end. */
const stuck = joining('stuck.js', "/^(a+)+$/.test('a'.repeat(40) + '!')")
const scenario = 'scenarios/disconnect-cleans-up.json'

test('a scenario runs on a file of one’s own with its imports, and says law, file and step', () => {
  const { status, stdout } = run('scenario.mjs', scenario, '--server', leak)
  expect(status).toBe(1)
  expect(stdout).toContain(scenario)
  expect(stdout).toMatch(/law S2 broken in step \d+: .* a ghost member/)
  // The last line of its disconnect; one line stands before the manager's own.
  const line =
    leaking.split('\n').findIndex((text) => text.includes('this.connections.delete(ws)')) + 2
  expect(stdout).toContain(`S2: the last line that ran before it is ${leak}:${line}`)
  expect(stdout).toMatch(/not judged: .*L3.* \(no heartbeat/)
  expect(stdout).toContain(`--server ${leak}`)
})

test('L1: a loop that does not end is told with its line, and the run goes on', () => {
  const { status, stdout } = run('scenario.mjs', scenario, '--server', loop)
  expect(stdout).toMatch(
    /law L1 broken in step \d+: joinRoom\(\), at line 4, did not come to an end/,
  )
  expect(stdout).toContain(`L1: the last line that ran before it is ${loop}:4`)
  expect(status).toBe(1)
})

test('what does not end though no line of it runs is ended, and told with the last line', () => {
  const { status, stdout } = run('scenario.mjs', scenario, scenario, '--server', stuck)
  const told = `the code did not come to an end: for 5 s it let nothing else run; the last line that ran is ${stuck}:4`
  expect(stdout.split(told)).toHaveLength(3)
  expect(status).toBe(2)
})

const atItsProcess: Readonly<Record<string, readonly [string, RegExp]>> = {
  exits: ['process.exit(3)', /ended with status 3, before it had an answer/],
  'takes all memory': [
    'new Array(1e9).fill(7).map(() => [1])',
    /ended by SIG|memory|let nothing else run/,
  ],
  'says what a thread says': [
    "threads.parentPort?.postMessage('at work'); threads.parentPort?.postMessage({ file: 'x', problems: ['forged'] })",
    /^pass {5}/,
  ],
}

test.each(Object.entries(atItsProcess))(
  'code that %s at its process ends none but its own',
  (how, [code, told]) => {
    const head =
      "import process from 'node:process'; import * as threads from 'node:worker_threads'"
    const { status, stdout, stderr } = run(
      'scenario.mjs',
      file(
        'empty.json',
        '{"roomscope":1,"steps":[{"do":"connect","client":"a"},{"do":"join","client":"a","room":"r"}]}',
      ),
      '--server',
      joining(`${how.replaceAll(' ', '-')}.js`, code, head),
    )
    expect(stdout).toMatch(told)
    expect(`${stdout}${stderr}`).not.toContain('forged')
    expect(status).toBeLessThan(3)
  },
)

test('code that cannot be run is told with its own file and line', () => {
  const bad = file('bad.ts', 'export class Rooms {\n  joinRoom(ws {\n  }\n}')
  const { status, stdout } = run('scenario.mjs', scenario, '--server', bad)
  expect(stdout).toContain(`${bad}:2 cannot be run: Unexpected token`)
  expect(status).toBe(2)
})

test('L1: what an imported file throws is told with its file and line', () => {
  file('throwing.ts', 'export const inner = () => {\n\n\n\n\n\n\n  throw new Error("inner")\n}')
  const caller = joining('caller.ts', 'inner()', "import { inner } from './throwing'")
  const { status, stdout } = run('scenario.mjs', scenario, '--server', caller)
  expect(stdout).toMatch(/joinRoom\(\), at line 8 of \S*throwing\.ts, threw: inner/)
  expect(stdout).toMatch(/L1: the last line that ran before it is \S*throwing\.ts:8/)
  expect(status).toBe(1)
})

test('L1: in files that import each other an await is held, and a promise that nobody waits for is told', () => {
  file(
    'audit.ts',
    "import { Rooms } from './rooms.js'\nexport const audit = (rooms: Rooms) => rooms instanceof Rooms",
  )
  file(
    'rooms.ts',
    `import { audit } from './audit'
export class Rooms {
  rooms = new Map<string, Set<WebSocket>>()
  async add(ws: WebSocket, room: string) {
    await audit(this)
    this.rooms.set(room, (this.rooms.get(room) ?? new Set()).add(ws))
  }
  async log() { throw new Error('the log is full') }
}`,
  )
  const server = file(
    'server.ts',
    `import { Rooms } from './rooms.js'
export class Manager {
  store = new Rooms()
  joinRoom(ws: WebSocket, room: string) { return this.store.add(ws, room) }
  broadcastToRoom() { void this.store.log() }
}`,
  )
  const steps = [
    ...['{"do":"connect","client":"a"}', '{"do":"hold","client":"a","what":"await"}'],
    ...[
      '{"do":"join","client":"a","room":"r"}',
      '{"do":"release","client":"a","what":"await","count":1}',
    ],
    '{"do":"message","client":"a","room":"r","text":"hi"}',
  ]
  const held = file('held.json', `{"roomscope":1,"steps":[${steps.join()}]}`)
  const trace = join(folder, 'held-trace.json')
  const { stdout } = run('scenario.mjs', held, '--server', server, '--trace', trace)
  const events: { kind: string }[] = JSON.parse(readFileSync(trace, 'utf8')).trace
  const waits = JSON.stringify(events.filter(({ kind }) => kind !== 'violation'))
  expect(waits).toMatch(/"line":5,"file":"[^"]*rooms\.ts"/)
  expect(stdout).not.toContain('the log is full')
  const done = file(
    'done.json',
    `{"roomscope":1,"steps":[${[steps[0], steps[2], steps[4]].join()}]}`,
  )
  expect(run('scenario.mjs', done, '--server', server).stdout).toMatch(
    /A promise that nobody waits for, at line 8 of \S*rooms\.ts, threw: the log is full/,
  )
})

test('what is wrong with a file of the server is said once for many scenarios, with its line', () => {
  file('broken.ts', 'export const one = 1\nexport const two = (')
  const caller = joining('of-broken.ts', 'two', "import { two } from './broken'")
  const { stdout, status } = run('scenario.mjs', scenario, scenario, '--server', caller)
  expect(stdout.split(/broken\.ts:\d cannot be run/)).toHaveLength(2)
  expect(status).toBe(2)
})

test('a file that is not there, or holds no manager, is told', () => {
  const gone = run('scenario.mjs', scenario, '--server', './gone.ts')
  expect([gone.status, gone.stderr]).toEqual([2, expect.stringContaining('cannot be read')])
  const empty = run('prove.mjs', file('empty.ts', 'export const three = 3'))
  expect([empty.status, empty.stderr]).toEqual([
    2,
    expect.stringContaining('there is no room manager'),
  ])
})

test('a proof tells each law: kept, broken with the smallest scenario, or not judged and why', () => {
  const out = join(folder, 'proof')
  const { status, stdout } = run('prove.mjs', leak, '--json', '--out', out)
  expect(status).toBe(1)
  const { laws, asWritten } = JSON.parse(stdout)
  const of = (id: string) => laws.find(({ law }: { law: string }) => law === id)
  expect(of('T13')).toEqual({ law: 'T13', verdict: 'kept' })
  expect(of('L3')).toMatchObject({ verdict: 'not judged', why: expect.stringMatching(/heartbeat/) })
  expect(of('S2')).toMatchObject({
    verdict: 'broken',
    smallest: { steps: expect.any(Number), text: expect.stringContaining('ghost') },
  })
  // Where it breaks, and a file that shows it.
  const { place, file: shown } = of('S2').smallest
  expect(place.slice(0, leak.length + 1)).toBe(`${leak}:`)
  expect(Number(place.slice(leak.length + 1))).toBeGreaterThan(0)
  expect(JSON.parse(readFileSync(shown, 'utf8'))).toMatchObject({ roomscope: 1, name: 'S2' })
  // A law that breaks beside another one is made small too.
  const broken = laws.filter(({ verdict }: { verdict: string }) => verdict === 'broken')
  for (const { smallest } of broken) expect(smallest.words.length).toBeLessThan(7)
  // It breaks S2 as well, by an end and not by a join that came late.
  expect(asWritten).not.toContainEqual(expect.objectContaining({ id: 'B24', law: 'S2' }))
})

test('a proof of code that never ends is no hang', () => {
  const { status, stdout } = run('prove.mjs', stuck)
  expect(status).toBe(1)
  expect(stdout).toContain('could not be run to its end: the code did not come to an end')
  expect(stdout).toMatch(/\n0 laws kept, 0 broken, \d+ not judged\./)
})
