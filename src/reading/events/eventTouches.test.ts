import { describe, expect, test } from 'vitest'
import { causes, filteredSeqs, history, touchesClient } from '#reading/events/eventTouches.ts'
import { clientsOfEvent } from '#reading/events/namedBy.ts'
import { subjectOf } from '#reading/events/subjectOf.ts'
import { trace } from '#reading/sampleTrace.test-support.ts'
import { fold } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'
import { describeEvent } from '#words/events/describeEvent.ts'

describe('the log', () => {
  const all = { client: null, room: null, kind: null }

  test('is narrowed by client, room and kind, alone and together', () => {
    const last = trace.length - 1
    expect(filteredSeqs(trace, last, all)).toHaveLength(trace.length)
    expect(filteredSeqs(trace, 4, all)).toEqual([0, 1, 2, 3, 4])
    for (const seq of filteredSeqs(trace, last, { ...all, kind: 'maps' })) {
      expect(trace[seq]?.kind).toBe('maps')
    }
    const ofEve = filteredSeqs(trace, last, { ...all, client: 'eve' }).map(
      (seq) => trace[seq]?.kind,
    )
    expect(ofEve).toEqual(['step', 'connecting', 'refused', 'closed', 'closed'])
    const ofRoom = filteredSeqs(trace, last, { client: 'alice', room: 'r', kind: 'delivered' })
    const words = ofRoom.map((seq) => describeEvent(en, trace, trace[seq] as TraceEvent))
    expect(words.slice(0, 3)).toEqual([
      'The server gets join r from alice',
      'alice gets joined r',
      'The server gets message r “hello” from alice',
    ])
    expect(filteredSeqs(trace, last, { ...all, room: 'k' }).map((seq) => trace[seq]?.kind)).toEqual(
      ['step', 'maps'],
    )
  })

  test('an event is of the clients that it is about, and of none whose name only begins so', () => {
    const names = [...new Set(trace.flatMap(clientsOfEvent))]
    for (const event of trace) {
      const told = names.filter((name) => touchesClient(event, name))
      expect(told).toEqual(names.filter((name) => clientsOfEvent(event).includes(name)))
    }
    expect(names).toContain('c2')
    expect(trace.some((event) => touchesClient(event, 'c'))).toBe(false)
  })

  test('history is the newest first, up to a number, and says when there is more', () => {
    const { events, more } = history(trace, trace.length - 1, { client: 'alice' }, 3)
    expect(events).toHaveLength(3)
    expect(events[0]?.seq).toBeGreaterThan(events[1]?.seq ?? 0)
    expect(more).toBe(true)
    expect(history(trace, trace.length - 1, { client: 'eve' }, 30).more).toBe(false)
  })

  test('why something happened goes back to the step that began it', () => {
    const got = trace.find(
      (event) => describeEvent(en, trace, event) === 'c2 gets message r “hello”',
    )
    const chain = causes(trace, got?.seq ?? -1)
    expect(chain.at(-1)).toMatchObject({ kind: 'step', verb: 'message' })
    expect(chain.map(({ kind }) => kind)).toEqual([
      'delivered',
      'sent to many',
      'delivered',
      'sent',
      'step',
    ])
  })
})

describe('what an event is about', () => {
  const about = (words: string) => {
    const event = trace.find((candidate) => describeEvent(en, trace, candidate).includes(words))
    return subjectOf(fold(trace), trace, event?.seq ?? -1)
  }

  test.each([
    ['alice sends join r', 'alice#1', 'r'],
    ['alice gets joined r', 'alice#1', 'r'],
    ['r lists alice', 'alice#1', 'r'],
    ['alice now believes', 'alice#1', 'r'],
    ['The server cannot send to c1', 'c1#1', null],
    ['alice’s end begins to close', 'alice#1', null],
    ['alice joins r', 'alice#1', 'r'],
    ['5 ms pass', null, null],
    ['the owner makes the room k', null, 'k'],
    ['is lost: the connection was cut', 'dan1#1', null],
  ])('%s', (words, connection, room) => {
    expect(about(words)).toEqual({ connection, room })
  })

  test('of no event is nothing', () => {
    expect(subjectOf(fold(trace), trace, -1)).toEqual({ connection: null, room: null })
  })
})
