import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from './cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'roomscope-'))
let out = ''
let err = ''

beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const lines = () => out.trimEnd().split('\n')
const start = () => new Worker(resolve('scripts', 'scenarioWorker.mjs'))

const steps = [
  { do: 'connect', client: 'alice' },
  { expect: 'rooms', rooms: [] },
]
const good = file('good.json', { roomscope: 1, name: 'good', steps })
const bad = file('bad.json', {
  roomscope: 1,
  name: 'bad <&">\u0001 name',
  steps: [{ expect: 'rooms', rooms: ['r'] }],
})
const invalid = file('invalid.json', { roomscope: 1, steps: [{ do: 'jion' }] })
const late = file('late.json', {
  roomscope: 1,
  steps: [
    { do: 'wait', ms: 9 },
    { do: 'wait', ms: 1, at: 3 },
  ],
})

test('a file that passes: status 0, and one JSON line with all of the contract, in its order', async () => {
  expect(await main([good, '--json'])).toBe(0)
  expect(lines()).toHaveLength(1)
  const result = JSON.parse(out)
  expect(result).toEqual({
    file: good,
    name: 'good',
    server: 'reference',
    seed: 1,
    verdict: 'pass',
    expectations: [{ step: 1, ok: true, expected: [], actual: [] }],
    violations: [],
    refused: [],
    state: {
      nowMs: expect.any(Number),
      seq: result.events - 1,
      connections: [{ client: 'alice', path: '/ws', clientEnd: 'open', serverEnd: 'open' }],
      rooms: {},
      connectionRooms: { alice: [] },
      beliefs: {},
    },
    traceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    events: expect.any(Number),
    virtualMs: result.state.nowMs,
  })
  const keys =
    'file name server seed verdict expectations violations refused state traceHash events virtualMs'
  expect(Object.keys(result)).toEqual(keys.split(' '))
})

test('a violation is told with law, seq, time, step, client, room and a sentence', async () => {
  const torn = file('torn.json', {
    roomscope: 1,
    server: 'leave-one-way',
    steps: [
      { do: 'connect', client: 'bob' },
      { do: 'join', client: 'bob', room: 'general' },
      { do: 'leave', client: 'bob', room: 'general' },
    ],
  })
  expect(await main([torn, '--json'])).toBe(1)
  expect(JSON.parse(out).violations[0]).toEqual({
    law: 'S1',
    code: 'only the connection',
    params: {},
    seq: expect.any(Number),
    atMs: expect.any(Number),
    step: 2,
    connection: 'bob#1',
    client: 'bob',
    room: 'general',
    text: expect.stringContaining('bob'),
  })
})

test('a file that fails: status 1, the step, what was expected, what was, and how to see it', async () => {
  expect(await main([bad])).toBe(1)
  expect(out).toContain('step 1: expected ["r"], found []')
  expect(out).toContain(`see it: npm run open -- ${bad}`)
  expect(await main([bad, '--server', 'as-written', '--seed', '3'])).toBe(1)
  expect(out).toContain(`${bad} --server as-written --seed 3`)
})

test('a file that is invalid: status 2, and the place', async () => {
  expect(await main([invalid])).toBe(2)
  expect(out).toContain('$.steps[0].do: found "jion"')
  expect(await main([invalid, '--json'])).toBe(2)
  expect(JSON.parse(lines().at(-1) ?? '')).toEqual({
    file: invalid,
    verdict: 'invalid',
    problems: [expect.stringContaining('did you mean "join"?')],
  })
})

test('a step whose time is over makes the file invalid', async () => {
  expect(await main([late])).toBe(2)
  expect(out).toContain('$.steps[1].at: found 3')
})

test('a server that the file names and nobody knows makes it invalid, and the ids are told', async () => {
  expect(await main([file('who.json', { roomscope: 1, steps: [], server: 'refrence' })])).toBe(2)
  expect(out).toContain('$.server: found "refrence"; one of reference, as-written, ')
  expect(out).toContain('(did you mean "reference"?)')
})

describe('status 2, and what may stand there:', () => {
  test.each<[string, string[], string]>([
    ['no file', [], 'No scenario file was named'],
    ['an unknown option', [good, '--sed', '4'], '(did you mean "--seed"?)'],
    ['an option without its value', [good, '--seed'], '--seed: found nothing'],
    ['an option with one too many', [good, '--json=yes'], '--json: found "yes"; nothing may'],
    ['a seed that is none', [good, '--seed', 'seven'], '--seed: found "seven"; a whole number'],
    ['an empty seed', [good, '--seed='], '--seed: found nothing'],
    ['a seed too large', [good, '--seed', '4294967296'], 'from 0 to 4294967295'],
    ['an unknown server', [good, '--server', 'as-writen'], '(did you mean "as-written"?)'],
    ['one trace of many files', [good, bad, '--trace', 'x'], 'one file; name only one, not 2'],
    ['a folder without scenarios', ['src/rooms'], 'no .json file in src/rooms'],
    ['a glob that fits nothing', ['none/**/*.json'], 'no .json file in none/**/*.json'],
    ['standard input', ['-'], 'name a file'],
  ])('%s', async (_name, argv, words) => {
    expect(await main(argv)).toBe(2)
    expect(err).toContain(words)
    expect(err).toContain(argv.length === 0 ? 'Usage: npm run --silent scenario' : '')
    expect(out).toBe('')
  })

  test('a file that is not there, and a trace that has no place', async () => {
    expect(await main([join(folder, 'none.json')])).toBe(2)
    expect(out).toContain('cannot be read: ENOENT')
    expect(await main([good, '--trace', join(good, 'trace.json'), '--json'])).toBe(2)
    expect(err).toContain('--trace cannot be written')
    expect(JSON.parse(lines().at(-1) ?? '')).toMatchObject({ verdict: 'pass' })
    expect(await main([good, '--junit', join(good, 'report.xml')])).toBe(2)
    expect(err).toContain('--junit cannot be written')
  })

  test('a file that never ends is read no further than shows that it is too long', async () => {
    expect(await main(['/dev/zero'])).toBe(2)
    expect(out).toContain('(fileCharsMax)')
  })

  test('bytes that are no UTF-8, and a trace, are told for what they are', async () => {
    const file = join(folder, 'bytes.json')
    writeFileSync(file, Buffer.from('{"roomscope":1,"name":"caf\u00e9"}', 'latin1'))
    expect(await main([file])).toBe(2)
    expect(out).toContain('$: found bytes that are no UTF-8, from byte 27 on')
    expect(await main([good, '--trace', file])).toBe(0)
    expect(await main([file])).toBe(2)
    expect(out).toContain('$: found a trace')
  })
})

test('--help tells the options and the servers', async () => {
  expect(await main(['--help'])).toBe(0)
  for (const word of ['--junit', 'Exit status', 'leave-one-way']) expect(out).toContain(word)
})

test('of many files the worst decides the status', async () => {
  expect(await main([good, bad])).toBe(1)
  expect(await main([bad, invalid, good])).toBe(2)
})

test('a folder stands for the files in it, and many files end in a summary, failures last', async () => {
  expect(await main(['scenarios'])).toBe(0)
  expect(lines().at(-1)).toMatch(/^\d+ pass, 0 fail, 0 invalid$/)
  out = ''
  expect(await main([bad, good, invalid])).toBe(2)
  expect(lines().at(-1)).toBe('1 pass, 1 fail, 1 invalid')
  const words = ['pass ', 'expected ["r"]', 'found "jion"', '1 pass, 1 fail']
  const places = words.map((word) => out.indexOf(word))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a glob and a folder in a folder; in order by name; packages are left alone', async () => {
  for (const [path, name] of [
    ['deep/b', 'one'],
    ['deep/a', 'two'],
    ['deep/node_modules/x', 'package'],
  ] as const) {
    mkdirSync(join(folder, path), { recursive: true })
    file(`${path}/${name}.json`, { roomscope: 1, name, steps: [] })
  }
  const names = () => lines().map((line) => JSON.parse(line).name)
  expect(await main([join(folder, 'deep', '**', '*.json'), '--json'])).toBe(0)
  expect(names()).toEqual(['two', 'one'])
  out = ''
  expect(await main([join(folder, 'deep'), '--json'])).toBe(0)
  expect(names()).toEqual(['two', 'one'])
})

test('a file whose name looks like a glob is a file', async () => {
  expect(await main([file('[a]{b}.json', { roomscope: 1, steps: [] })])).toBe(0)
})

test('on many threads the output is what it is on one, in the order of the files', async () => {
  const long = file('long.json', { roomscope: 1, steps: [{ do: 'spawn', count: 60, join: ['r'] }] })
  const argv = [long, bad, 'scenarios', invalid, good, '--json']
  expect(await main(argv)).toBe(2)
  const onOne = out
  out = ''
  expect(await main(argv, { most: 3, start })).toBe(2)
  expect(out).toBe(onOne)
}, 120_000)

test('a thread that a file breaks is told of, and the files after it are run', async () => {
  let started = 0
  const breaking = () => {
    started++
    return started === 1 ? new Worker('throw new Error("broke")', { eval: true }) : start()
  }
  expect(await main(Array(8).fill(good), { most: 2, start: breaking })).toBe(2)
  expect(out).toContain('stopped the thread that ran it: broke')
  expect(lines().at(-1)).toBe('7 pass, 0 fail, 1 invalid')
}, 120_000)

test('seed and server can be given', async () => {
  expect(await main([good, '--seed', '7', '--server', 'as-written', '--json'])).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ seed: 7, server: 'as-written' })
})

test('the trace is written where it is asked for, and holds the scenario that was run', async () => {
  const path = join(folder, 'new', 'trace.json')
  expect(await main([good, '--trace', path, '--seed', '7'])).toBe(0)
  const { roomscope, scenario, traceVersion, trace } = JSON.parse(readFileSync(path, 'utf8'))
  expect([roomscope, scenario.name, scenario.seed, traceVersion]).toEqual([1, 'good', 7, 3])
  expect(trace.map(({ seq }: { seq: number }) => seq)).toEqual([...trace.keys()])
})

test.each(['--trace', '--junit'])(
  '%s onto a file that is read is refused, and nothing is run',
  async (flag) => {
    const path = file('precious.json', { roomscope: 1, steps })
    const before = readFileSync(path, 'utf8')
    const link = join(folder, `link${flag}.json`)
    symlinkSync(path, link)
    for (const onto of [path, link, join(folder, '.', 'none', '..', 'precious.json')]) {
      err = ''
      expect(await main([path, flag, onto])).toBe(2)
      expect(err).toBe(
        `${flag} would overwrite ${onto}, a scenario file that is read; name another file.\n`,
      )
    }
    expect(out).toBe('')
    expect(readFileSync(path, 'utf8')).toBe(before)
  },
)

test('--trace and --junit into one file are refused, though it is not there yet', async () => {
  const path = join(folder, 'both', 'out')
  expect(await main([good, '--trace', path, '--junit', join(folder, 'both', '.', 'out')])).toBe(2)
  expect(err).toBe(`--trace and --junit both name ${path}; name two files.\n`)
  expect(out).toBe('')
})

test.each(['--trace', '--junit'])(
  '%s into a folder that cannot be made ends with a sentence',
  async (flag) => {
    for (const place of [join(good, 'x', 'y', 'out'), '/proc/x/y/out']) {
      err = ''
      expect(await main([good, flag, place])).toBe(2)
      expect(err).toContain(`${flag} cannot be written: E`)
    }
  },
)

test('what a file says adds no line and moves no cursor; --json says it as it is', async () => {
  const name = 'x\n9 pass, 0 fail, 0 invalid\u001b[2J\u009b\u2028\u202e\r'
  const spoilt = 'r\u001b[1A\n9 pass, 0 fail, 0 invalid\u202e'
  const told = [
    file('told.json', { roomscope: 1, name, steps: [{ do: 'removeRoom', room: spoilt }] }),
    file('told2.json', { roomscope: 1, name, steps: [{ expect: 'rooms', rooms: [spoilt] }] }),
    file('a\nb.json', { roomscope: 1, steps: [], name }),
  ]
  await main(told)
  for (const line of lines()) expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
  expect(lines()).not.toContain('9 pass, 0 fail, 0 invalid')
  expect(lines().filter((line) => line.startsWith('9 pass'))).toEqual([])
  expect(out).toContain('“x\\u000a9 pass, 0 fail, 0 invalid\\u001b[2J\\u009b\\u2028\\u202e\\u000d”')
  out = ''
  await main([...told, '--json'])
  expect(lines().map((line) => JSON.parse(line).name)).toEqual([name, name, name])
})

test('--junit: a test for each file, failures and errors with their words, escaped', async () => {
  const path = join(folder, 'reports', 'junit.xml')
  expect(await main([good, bad, invalid, '--junit', path])).toBe(2)
  const xml = readFileSync(path, 'utf8')
  expect(xml).toContain('<testsuites name="roomscope" tests="3" failures="1" errors="1">')
  expect(xml).toContain('name="bad &lt;&amp;&quot;&gt;\uFFFD name"')
  expect(xml).toContain('<failure message="step 1: expected [&quot;r&quot;], found []">')
  expect(xml).toContain('<error message="$.steps[0].do: found &quot;jion&quot;')
})

test('a scenario that expects nothing passes, and says so, in the report too', async () => {
  const path = join(folder, 'reports', 'nothing.xml')
  const nothing = file('nothing.json', { roomscope: 1, steps: [{ do: 'connect', client: 'a' }] })
  expect(await main([nothing, '--junit', path])).toBe(0)
  expect(out).toContain('it expects nothing')
  expect(readFileSync(path, 'utf8')).toContain('<system-out>It expects nothing.</system-out>')
  expect(await main([good, '--junit', path])).toBe(0)
  expect(readFileSync(path, 'utf8')).not.toContain('system-out')
})

test('the command itself: run from any folder, its output cut short by who reads it', () => {
  const script = resolve('scripts', 'scenario.mjs')
  const command = `node "${script}" ${'good.json bad.json '.repeat(6)} --json | head -c 5`
  const { stdout, stderr } = spawnSync('sh', ['-c', command], {
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  })
  expect([stdout, stderr]).toEqual(['{"fil', ''])
}, 120_000)

test('V: of one file it is told what happened in it, after what was wrong; --json says no more than before', async () => {
  const talk = [
    { do: 'spawn', count: 2, prefix: 'p', join: ['r', 'q'] },
    { do: 'message', client: 'p1', room: 'r', text: 'hi' },
  ]
  const told = file('talk.json', { roomscope: 1, name: 'talk', steps: talk })
  await main([told])
  expect(lines().at(-1)).toBe('         it happened: two rooms shared, message delivered')
  out = ''
  await main([good])
  expect(lines().at(-1)).toBe('         it happened: nothing of note')
  out = ''
  await main([bad])
  expect(lines().at(-1)).toBe('         it happened: nothing of note')
  out = ''
  await main([told, '--json'])
  expect(Object.keys(JSON.parse(out))).not.toContain('happened')
  out = ''
  await main([told, good])
  expect(out).not.toContain('it happened')
})
