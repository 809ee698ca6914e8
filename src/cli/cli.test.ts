import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommand } from './cli.ts'
import { bad, file, folder, good, invalid, lines, printed } from './cliRun.test-support.ts'

const late = file('late.json', {
  roomscope: 1,
  steps: [
    { do: 'wait', ms: 9 },
    { do: 'wait', ms: 1, at: 3 },
  ],
})

test('a file that passes: status 0, and one JSON line with all of the contract, in its order', async () => {
  expect(await runCommand([good, '--json'])).toBe(0)
  expect(lines()).toHaveLength(1)
  const result = JSON.parse(printed.out)
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
  expect(await runCommand([torn, '--json'])).toBe(1)
  expect(JSON.parse(printed.out).violations[0]).toEqual({
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
  expect(await runCommand([bad])).toBe(1)
  expect(printed.out).toContain('step 1: expected ["r"], found []')
  expect(printed.out).toContain(`see it: npm run open -- ${bad}`)
  expect(await runCommand([bad, '--server', 'as-written', '--seed', '3'])).toBe(1)
  expect(printed.out).toContain(`${bad} --server as-written --seed 3`)
})

test('a file that has no name of its own is told by its path alone', async () => {
  expect(await runCommand([file('unnamed.json', { roomscope: 1, steps: [] })])).toBe(0)
  expect(printed.out).toContain('unnamed.json  on reference: it expects nothing')
})

test('a file that is invalid: status 2, and the place', async () => {
  expect(await runCommand([invalid])).toBe(2)
  expect(printed.out).toContain('$.steps[0].do: found "jion"')
  expect(await runCommand([invalid, '--json'])).toBe(2)
  expect(JSON.parse(lines().at(-1) ?? '')).toEqual({
    file: invalid,
    verdict: 'invalid',
    problems: [expect.stringContaining('did you mean "join"?')],
  })
})

test('a step whose time is over makes the file invalid', async () => {
  expect(await runCommand([late])).toBe(2)
  expect(printed.out).toContain('$.steps[1].at: found 3')
})

test('a server that the file names and nobody knows makes it invalid, and the ids are told', async () => {
  expect(
    await runCommand([file('who.json', { roomscope: 1, steps: [], server: 'refrence' })]),
  ).toBe(2)
  expect(printed.out).toContain(
    '$.server: found "refrence"; one of reference, indexed, as-written, ',
  )
  expect(printed.out).toContain('(did you mean "reference"?)')
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
    expect(await runCommand(argv)).toBe(2)
    expect(printed.err).toContain(words)
    expect(printed.err).toContain(argv.length === 0 ? 'Usage: npm run --silent scenario' : '')
    expect(printed.out).toBe('')
  })

  test('a file that is not there, and a trace that has no place', async () => {
    expect(await runCommand([join(folder, 'none.json')])).toBe(2)
    expect(printed.out).toContain('cannot be read: ENOENT')
    expect(await runCommand([good, '--trace', join(good, 'trace.json'), '--json'])).toBe(2)
    expect(printed.err).toContain('--trace cannot be written')
    expect(JSON.parse(lines().at(-1) ?? '')).toMatchObject({ verdict: 'pass' })
    expect(await runCommand([good, '--junit', join(good, 'report.xml')])).toBe(2)
    expect(printed.err).toContain('--junit cannot be written')
  })

  test('a file that never ends is read no further than shows that it is too long', async () => {
    expect(await runCommand(['/dev/zero'])).toBe(2)
    expect(printed.out).toContain('(fileCharsMax)')
  })

  test('bytes that are no UTF-8, and a trace, are told for what they are', async () => {
    const file = join(folder, 'bytes.json')
    writeFileSync(file, Buffer.from('{"roomscope":1,"name":"caf\u00e9"}', 'latin1'))
    expect(await runCommand([file])).toBe(2)
    expect(printed.out).toContain('$: found bytes that are no UTF-8, from byte 27 on')
    expect(await runCommand([good, '--trace', file])).toBe(0)
    expect(await runCommand([file])).toBe(2)
    expect(printed.out).toContain('$: found a trace')
  })
})

test('--help tells the options and the servers', async () => {
  expect(await runCommand(['--help'])).toBe(0)
  for (const word of ['--junit', 'Exit status', 'leave-one-way'])
    expect(printed.out).toContain(word)
})

test('seed and server can be given', async () => {
  expect(await runCommand([good, '--seed', '7', '--server', 'as-written', '--json'])).toBe(0)
  expect(JSON.parse(printed.out)).toMatchObject({ seed: 7, server: 'as-written' })
})

test('what a file says adds no line and moves no cursor; --json neither, and whoever parses it has it as it is', async () => {
  const name = 'x\n9 pass, 0 fail, 0 invalid\u001b[2J\u009b\u2028\u202e\r'
  const spoilt = 'r\u001b[1A\n9 pass, 0 fail, 0 invalid\u202e'
  const server = { source: 'export class M { joinRoom() {} broadcastToRoom() {} }', name }
  const told = [
    file('brought.json', { roomscope: 1, name, server, steps: [] }),
    file('told.json', { roomscope: 1, name, steps: [{ do: 'removeRoom', room: spoilt }] }),
    file('told2.json', { roomscope: 1, name, steps: [{ expect: 'rooms', rooms: [spoilt] }] }),
    file('a\nb.json', { roomscope: 1, steps: [], name }),
  ]
  await runCommand(told)
  for (const line of lines()) expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
  expect(lines()).not.toContain('9 pass, 0 fail, 0 invalid')
  expect(lines().filter((line) => line.startsWith('9 pass'))).toEqual([])
  expect(printed.out).toContain(
    '“x\\u000a9 pass, 0 fail, 0 invalid\\u001b[2J\\u009b\\u2028\\u202e\\u000d”',
  )
  printed.out = ''
  await runCommand([...told, join(folder, 'none\u009b\u2028.json'), '--json'])
  for (const line of lines()) expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
  expect(JSON.parse(lines().pop() ?? '').file).toBe(join(folder, 'none\u009b\u2028.json'))
  expect(
    lines()
      .slice(0, -1)
      .map((line) => JSON.parse(line).name),
  ).toEqual([name, name, name, name])
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
  await runCommand([told])
  expect(lines().at(-1)).toBe('         it happened: two rooms shared, message delivered')
  printed.out = ''
  await runCommand([good])
  expect(lines().at(-1)).toBe('         it happened: nothing of note')
  printed.out = ''
  await runCommand([bad])
  expect(lines().at(-1)).toBe('         it happened: nothing of note')
  printed.out = ''
  await runCommand([told, '--json'])
  expect(Object.keys(JSON.parse(printed.out))).not.toContain('happened')
  printed.out = ''
  await runCommand([told, good])
  expect(printed.out).not.toContain('it happened')
})

test('a limit that was reached is told with its name, how often, and whom it met first', async () => {
  const settings = { connectionsMax: 2 }
  const full = file('full.json', { roomscope: 1, settings, steps: [{ do: 'spawn', count: 5 }] })
  await runCommand([full])
  const what = 'one connection more than there may be (connectionsMax)'
  expect(lines().slice(-2)).toEqual([
    `         turned away: ${what}; 3 times, first c4 in step 1`,
    '         it happened: limit reached',
  ])
  printed.out = ''
  await runCommand([full, '--json'])
  expect(JSON.parse(printed.out).turnedAway).toEqual([
    {
      why: 'connections',
      times: 3,
      seq: expect.any(Number),
      step: 0,
      atMs: 12,
      connection: 'c4#1',
      text: what,
    },
  ])
})

test('of many files it is told in one line below each that passed what it was turned away for, and in how many', async () => {
  const settings = { connectionsMax: 2 }
  const spawn = { do: 'spawn', count: 3 }
  const speak = { do: 'message', client: 'c1', room: 'nowhere', text: 'hi' }
  const both = file('both.json', { roomscope: 1, settings, steps: [spawn, speak] })
  const stranger = file('stranger.json', { roomscope: 1, steps: [spawn, speak] })
  await runCommand([both, good, stranger])
  expect(lines().filter((line) => !line.startsWith('pass'))).toEqual([
    '         turned away: one connection more than there may be (connectionsMax); c3 in step 1; and for one more reason',
    '         turned away: something of a room by who is not in it; c1 in step 2',
    'somebody was turned away in 2 of the files, at a limit in 1',
    '3 pass, 0 fail, 0 invalid',
  ])
  printed.out = ''
  await runCommand([good, good])
  expect(printed.out).not.toContain('turned')
})
