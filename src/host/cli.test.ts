import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
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

const steps = [
  { do: 'connect', client: 'alice' },
  { expect: 'rooms', rooms: [] },
]
const good = file('good.json', { roomscope: 1, name: 'good', steps })
const bad = file('bad.json', {
  roomscope: 1,
  name: 'bad',
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

test('a file that passes: status 0, and one JSON line with all of the contract', async () => {
  expect(await main([good, '--json'])).toBe(0)
  const lines = out.trim().split('\n')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    file: good,
    name: 'good',
    server: 'reference',
    seed: 1,
    verdict: 'pass',
    expectations: [{ step: 1, ok: true, expected: [], actual: [] }],
    violations: [],
    state: { connections: [{ client: 'alice' }], rooms: {} },
    traceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    events: expect.any(Number),
    virtualMs: expect.any(Number),
  })
})

test('a file that fails: status 1, and the step, what was expected, what was', async () => {
  expect(await main([bad])).toBe(1)
  expect(out).toContain('step 0: expected ["r"], found []')
})

test('a file that is invalid: status 2, and the place', async () => {
  expect(await main([invalid])).toBe(2)
  expect(out).toContain('$.steps[0].do: found "jion"')
  expect(await main([invalid, '--json'])).toBe(2)
  expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ verdict: 'invalid' })
})

test('a step whose time is over makes the file invalid', async () => {
  expect(await main([late])).toBe(2)
  expect(out).toContain('$.steps[1].at: found 3')
})

test('a file that cannot be read, no file, an unknown option: status 2, and what to do', async () => {
  expect(await main([join(folder, 'none.json')])).toBe(2)
  expect(out).toContain('cannot be read')
  expect(await main([])).toBe(2)
  expect(await main([good, '--fast'])).toBe(2)
  expect(await main([good, bad, '--trace', 'x'])).toBe(2)
  expect(err).toContain('Usage: npm run --silent scenario')
})

test('of many files the worst decides the status', async () => {
  expect(await main([good, bad])).toBe(1)
  expect(await main([bad, invalid, good])).toBe(2)
})

test('a folder stands for the files in it, and many files end in a summary', async () => {
  expect(await main(['scenarios'])).toBe(0)
  expect(out.trim().split('\n').at(-1)).toMatch(/^\d+ pass, 0 fail, 0 invalid$/)
  expect(await main([good, bad, invalid])).toBe(2)
  expect(out.trim().split('\n').at(-1)).toBe('1 pass, 1 fail, 1 invalid')
  expect(await main(['src/rooms'])).toBe(2)
  expect(err).toContain('no .json file in src/rooms')
})

test('seed and server can be given; a seed that is none is told of', async () => {
  expect(await main([good, '--seed', '7', '--json'])).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ seed: 7 })
  expect(await main([good, '--seed', 'seven'])).toBe(2)
  expect(out).toContain('$.seed')
  expect(await main([good, '--server', 'nonesuch'])).toBe(2)
  expect(out).toContain('nonesuch')
})

test('the trace is written where it is asked for', async () => {
  const path = join(folder, 'trace.json')
  expect(await main([good, '--trace', path])).toBe(0)
  const { roomscope, scenario, trace } = JSON.parse(readFileSync(path, 'utf8'))
  expect([roomscope, scenario.name, trace[0].kind]).toEqual([1, 'good', 'step'])
})
