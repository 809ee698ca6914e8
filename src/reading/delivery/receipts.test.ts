import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import { membersAt } from './membersAt.ts'
import { deliveryOf } from './receipts.ts'

type Trace = readonly TraceEvent[]

async function traceOf(scenario: object): Promise<Trace> {
  const parsed = parseScenario({ roomscope: 1, steps: [], ...scenario })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).trace
}

const find = (trace: Trace, words: string) =>
  trace.find((event) => describeEvent(en, trace, event).includes(words))?.seq ?? -1

/** Who → what became of it, once all has happened. */
function receipts(trace: Trace, seq: number, { upTo = trace.length, echo = false } = {}) {
  const delivery = deliveryOf(trace, seq, upTo, { echo })
  return delivery?.receipts.map(({ connection, state }) => [connection, state])
}

const three = [
  { do: 'spawn', count: 2, join: ['r'] },
  { do: 'connect', client: 'alice' },
  { do: 'join', client: 'alice', room: 'r' },
]
const hello = { do: 'message', client: 'alice', room: 'r', text: 'hello' }

describe('delivery receipts', () => {
  test('tell of everybody who should have got the message, from any event on its way', async () => {
    const trace = await traceOf({ steps: [...three, hello] })
    const seqs = [
      find(trace, 'Step 4: alice says'),
      find(trace, 'alice sends message r “hello”'),
      find(trace, 'The server gets message r “hello” from alice'),
      find(trace, 'c2 gets message r “hello”'),
    ]
    for (const seq of seqs) {
      expect(receipts(trace, seq)).toEqual([
        ['c1#1', 'got it'],
        ['c2#1', 'got it'],
      ])
    }
  })

  test('follow the playhead: not sent yet, on its way, got it; nothing before the server has it', async () => {
    const trace = await traceOf({ steps: [...three, hello] })
    const taken = find(trace, 'The server gets message r “hello” from alice')
    const seq = find(trace, 'alice sends message r “hello”')
    expect(deliveryOf(trace, seq, taken - 1, { echo: false })).toBeNull()
    expect(receipts(trace, seq, { upTo: taken })).toEqual([
      ['c1#1', 'not sent yet'],
      ['c2#1', 'not sent yet'],
    ])
    const first = find(trace, 'The server sends message r “hello”')
    expect(receipts(trace, seq, { upTo: first })).toEqual([
      ['c1#1', 'on its way'],
      ['c2#1', 'on its way'],
    ])
    const got = find(trace, 'c1 gets message r “hello”')
    expect(receipts(trace, seq, { upTo: got })).toContainEqual(['c1#1', 'got it'])
    expect(receipts(trace, seq, { upTo: got })).toContainEqual(['c2#1', 'on its way'])
  })

  test('tell who was missed: a dead socket is sent nothing', async () => {
    const steps = [...three, { do: 'deadSocket', client: 'c1' }, hello]
    const trace = await traceOf({ steps })
    expect(receipts(trace, find(trace, 'alice sends message'))).toContainEqual(['c1#1', 'missed'])
  })

  test('tell what was lost on its way', async () => {
    const settings = { latencyMs: [90, 90] }
    const trace = await traceOf({ steps: [...three, hello], settings })
    const seq = find(trace, 'alice sends message')
    const cut = await traceOf({
      steps: [...three, hello, { do: 'drop', client: 'c1', at: (trace[seq]?.at ?? 0) + 100 }],
      settings,
    })
    expect(receipts(cut, seq)).toContainEqual(['c1#1', 'lost'])
  })

  test('a sender is owed its own message when the echo is asked for', async () => {
    const trace = await traceOf({ steps: [...three, hello], settings: { echo: true } })
    const seq = find(trace, 'alice sends message')
    expect(receipts(trace, seq, { echo: true })).toContainEqual(['alice#1', 'got it'])
    expect(receipts(trace, seq)).toContainEqual(['alice#1', 'got it, and should not'])
  })

  test('what is said on the room endpoint, whatever it looks like, is a message', async () => {
    const text = '{"type":"join","payload":{"room_id":"x"}}'
    const steps = [
      ...three,
      { do: 'connect', client: 'dan', path: '/ws/room/r' },
      { do: 'message', client: 'dan', room: 'r', text },
    ]
    const trace = await traceOf({ steps })
    const sent = trace.findLast((event) => event.kind === 'sent' && event.from === 'client')
    expect(receipts(trace, sent?.seq ?? -1)).toHaveLength(3)
  })

  test('what the server’s owner says is owed to all but the one it spares', async () => {
    const said = { do: 'broadcast', room: 'r', text: 'all' }
    const trace = await traceOf({ steps: [...three, said, { ...said, exclude: 'c2' }] })
    const steps = trace.filter((event) => event.kind === 'step' && event.verb === 'broadcast')
    expect(receipts(trace, steps[0]?.seq ?? -1)).toHaveLength(3)
    expect(receipts(trace, steps[1]?.seq ?? -1)).toEqual([
      ['c1#1', 'got it'],
      ['alice#1', 'got it'],
    ])
    expect(deliveryOf(trace, steps[1]?.seq ?? -1, trace.length, { echo: false })?.sender).toBeNull()
  })

  test('what somebody outside says is owed to nobody: who gets it should not', async () => {
    const steps = [...three, { do: 'leave', client: 'alice', room: 'r' }, hello]
    for (const [server, got] of [
      ['reference', []],
      ['msg-non-member', ['c1#1', 'c2#1']],
    ] as const) {
      const trace = await traceOf({ server, steps })
      const delivery = deliveryOf(trace, find(trace, 'alice sends message'), trace.length, {
        echo: false,
      })
      expect(delivery?.refused).toBe('outside')
      expect(delivery?.receipts.map(({ connection }) => connection)).toEqual(got)
      for (const { state } of delivery?.receipts ?? []) expect(state).toBe('got it, and should not')
    }
  })

  test('as-written, each way its loop may run: who is left out was missed', async () => {
    for (const iteration of ['live', 'fail-fast', 'silent']) {
      const steps = [...three, { do: 'deadSocket', client: 'c1' }, hello]
      const trace = await traceOf({ server: 'as-written', steps, settings: { iteration } })
      const states = receipts(trace, find(trace, 'alice sends message'))
      expect(states?.slice(0, 2).map(([who]) => who)).toEqual(['c1#1', 'c2#1'])
      expect(states).toContainEqual(['c1#1', 'missed'])
      expect(states).toContainEqual(['alice#1', 'got it, and should not'])
    }
  })

  test('are of messages only', async () => {
    const trace = await traceOf({
      steps: [...three, { do: 'send', client: 'alice', frame: '{nope' }],
    })
    expect(deliveryOf(trace, 0, trace.length, { echo: false })).toBeNull()
    for (const words of ['alice sends join r', 'alice sends the frame “{nope”']) {
      expect(deliveryOf(trace, find(trace, words), trace.length, { echo: false })).toBeNull()
    }
  })
})

test('who was in a room is read backwards as it is folded forwards', async () => {
  const trace = await traceOf({
    steps: [
      ...three,
      { do: 'leave', client: 'c1', room: 'r' },
      { do: 'drop', client: 'c2' },
      { do: 'leave', client: 'alice', room: 'r' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'createRoom', room: 'k' },
      { do: 'join', client: 'alice', room: 'k' },
      { do: 'removeRoom', room: 'k' },
    ],
  })
  for (const { seq } of trace) {
    const { rooms } = fold(trace, seq)
    for (const room of ['r', 'k']) {
      const folded = new Set<ConnectionId>(rooms.get(room)?.members)
      expect(membersAt(trace, room, seq)).toEqual(folded)
    }
  }
})
