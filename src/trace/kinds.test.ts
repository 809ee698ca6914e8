import { expect, test } from 'vitest'
import { faultFacts, isByHand, isHalfOpen } from './faultFacts.ts'
import { type ByKind, byKind, eventKindNames, eventKinds } from './kinds.ts'
import type { Fault, TraceEvent } from './traceEvent.ts'

test('the table of kinds names each kind of event once', () => {
  expect(eventKindNames).toHaveLength(27)
  expect(new Set(eventKindNames).size).toBe(27)
  expect(eventKindNames).toEqual(expect.arrayContaining(['awaiting', 'resumed']))
})

test('what an end hears of the other has a row in the sequence, and a step alone is a heading', () => {
  const heard = eventKindNames.filter((kind) => eventKinds[kind].isHeard)
  expect(heard).toEqual(['accepted', 'opened', 'refused', 'closing', 'closed'])
  for (const kind of heard) expect(eventKinds[kind].row).toBe('own')
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
  expect(all.filter((fault) => isHalfOpen(fault) && isByHand(fault))).toEqual([])
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
