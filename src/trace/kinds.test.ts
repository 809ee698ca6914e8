import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { faultFacts, isHalfOpen, isHeld } from './faultFacts.ts'
import { type ByKind, byKind, eventKindNames, eventKinds } from './kinds.ts'
import type { Fault, TraceEvent } from './traceEvent.ts'

/** Each file that must know every kind of event, or every fault; `fold` only those that change the world. */
const mustKnow = {
  kind: ['src/trace/fold.ts', 'src/trace/kinds.ts', 'src/words/en/events/events.ts'],
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

/** Lines of a file, each with what stands there instead. */
type Edits = Readonly<Record<string, readonly (readonly [line: string, instead: string])[]>>

/** Begins with a line, and goes on with one more. */
const longer = (line: string, more: string) => [line, `${line}\n${more}`] as const

const anotherKind = {
  'src/trace/traceEvent.ts': [longer('interface Details {', '  another: { ms: number }')],
}

test('one more kind of event, and the compiler names every file that must know it', () => {
  expect(filesThatLack(anotherKind)).toEqual(mustKnow.kind)
}, 120_000)

test('a kind of event that the sequence does not draw is three files', () => {
  const complaints = complaintsAbout({
    ...anotherKind,
    'src/trace/kinds.ts': [
      longer('const kinds = {', "  another: { ...usual, changesWorld: false, row: 'none' },"),
    ],
    'src/words/en/events/events.ts': [
      longer('export const kindNames: Readonly<Record<EventKind, string>> = {', "  another: 'a',"),
      longer('export const events: EventWords = {', '  another: ({ ms }) => String(ms),'),
    ],
  })
  expect(complaints).toBe('')
}, 120_000)

test('one more fault, and the compiler names every file that must know it', () => {
  const anotherFault = {
    'src/trace/traceEvent.ts': [longer('export type Fault =', "  | 'another'")],
  }
  expect(filesThatLack(anotherFault)).toEqual(mustKnow.fault)
}, 120_000)

/** A row is missing, or a case; what else is said only follows from that. */
const missing = /^(src\/[^(]+)\([\d,]+\): error TS(?:2741|1360|2345):/gm

/** The files that lack something after the edits. */
function filesThatLack(edits: Edits): readonly string[] {
  const files = [...complaintsAbout(edits).matchAll(missing)].map(([, file]) => file ?? '')
  return [...new Set(files)].sort()
}

/** What the compiler says in a house of its own, where some lines are others. */
function complaintsAbout(edits: Edits): string {
  const house = mkdtempSync(join(tmpdir(), 'roomscope-kinds-'))
  const own = ['src', 'scripts', 'package.json', 'tsconfig.json']
  for (const name of own) cpSync(name, join(house, name), { recursive: true })
  for (const name of ['node_modules', 'scenarios']) symlinkSync(resolve(name), join(house, name))
  for (const [path, lines] of Object.entries(edits)) {
    const changed = join(house, path)
    let text = readFileSync(changed, 'utf8')
    for (const [line, instead] of lines) {
      expect(text).toContain(line)
      text = text.replace(line, instead)
    }
    writeFileSync(changed, text)
  }
  const tsc = resolve('node_modules', '.bin', 'tsc')
  const { stdout } = spawnSync(tsc, ['--noEmit', '--pretty', 'false'], {
    cwd: house,
    encoding: 'utf8',
  })
  rmSync(house, { recursive: true })
  return stdout
}
