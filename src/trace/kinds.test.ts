import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { faultFacts, isHalfOpen, isHeld } from './faultFacts.ts'
import { type ByKind, byKind, eventKindNames, eventKinds } from './kinds.ts'
import type { Fault, TraceEvent } from './traceEvent.ts'

/** Each file that must know every kind of event, or every fault. */
const mustKnow = {
  kind: [
    'src/reading/events/namedBy.ts',
    'src/reading/events/stepMoments.ts',
    'src/reading/lines/linesAt.ts',
    'src/trace/fold.ts',
    'src/trace/kinds.ts',
    'src/views/log/tone.ts',
    'src/views/sequence/Shape.tsx',
    'src/views/sequence/labelOf.ts',
    'src/words/en/events/events.ts',
    'src/words/en/panes/log.ts',
  ],
  fault: [
    'src/network/faults.ts',
    'src/reading/stage/stageConnections.ts',
    'src/trace/faultFacts.ts',
    'src/views/parts/SocketGlyph.tsx',
    'src/words/en/events/faults.ts',
  ],
}

test('the table of kinds names each kind of event once', () => {
  expect(eventKindNames).toHaveLength(23)
  expect(new Set(eventKindNames).size).toBe(23)
  expect(eventKindNames).toEqual(expect.arrayContaining(['awaiting', 'resumed']))
})

test('what an end hears of the other has a row in the sequence, and a step alone is a heading', () => {
  const heard = eventKindNames.filter((kind) => eventKinds[kind].isHeard)
  expect(heard).toEqual(['accepted', 'opened', 'refused', 'closing', 'closed'])
  for (const kind of heard) expect(eventKinds[kind].row).toBe('row')
  expect(eventKindNames.filter((kind) => eventKinds[kind].row === 'heading')).toEqual(['step'])
})

test('a table by kind is asked for the event’s own kind', () => {
  const table = Object.fromEntries(eventKindNames.map((kind) => [kind, () => kind]))
  const event: TraceEvent = { kind: 'waited', ms: 1, seq: 0, at: 0, cause: null }
  expect(byKind(table as unknown as ByKind<string>, event)).toBe('waited')
})

test('L3: a fault that cuts a direction silences, and what is held is not half open', () => {
  const all = Object.keys(faultFacts) as Fault[]
  for (const fault of all.filter(isHalfOpen)) expect(faultFacts[fault].silences).toBe(true)
  expect(all.filter((fault) => isHalfOpen(fault) && isHeld(fault))).toEqual([])
  expect(all.filter(isHalfOpen)).toEqual(['half-open to server', 'half-open to client'])
  expect(all.filter((fault) => faultFacts[fault].silences)).toEqual([
    'dead',
    'half-open to server',
    'half-open to client',
    'stalled',
    'frames to server held',
    'frames to client held',
  ])
})

test('one more kind of event, and the compiler names every file that must know it', () => {
  const files = filesThatLack(
    'interface Details {',
    'interface Details {\n  another: { ms: number }',
  )
  expect(files).toEqual(mustKnow.kind)
}, 120_000)

test('one more fault, and the compiler names every file that must know it', () => {
  expect(filesThatLack('export type Fault =', "export type Fault =\n  | 'another'")).toEqual(
    mustKnow.fault,
  )
}, 120_000)

/** A row is missing, or a case; what else is said only follows from that. */
const missing = /^(src\/[^(]+)\([\d,]+\): error TS(?:2741|1360|2345):/gm

/** The files that lack something, in a house of its own where a line of traceEvent.ts is another. */
function filesThatLack(line: string, other: string): readonly string[] {
  const house = mkdtempSync(join(tmpdir(), 'roomscope-kinds-'))
  const own = ['src', 'scripts', 'package.json', 'tsconfig.json']
  for (const name of own) cpSync(name, join(house, name), { recursive: true })
  for (const name of ['node_modules', 'scenarios']) symlinkSync(resolve(name), join(house, name))
  const changed = join(house, 'src/trace/traceEvent.ts')
  const text = readFileSync(changed, 'utf8')
  expect(text).toContain(line)
  writeFileSync(changed, text.replace(line, other))
  const tsc = resolve('node_modules', '.bin', 'tsc')
  const { stdout } = spawnSync(tsc, ['--noEmit', '--pretty', 'false'], {
    cwd: house,
    encoding: 'utf8',
  })
  rmSync(house, { recursive: true })
  const files = [...stdout.matchAll(missing)].map(([, file]) => file ?? '')
  return [...new Set(files)].sort()
}
