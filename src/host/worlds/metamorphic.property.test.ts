import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { arrivalsAtClients, frameAt } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

type Step = Readonly<Record<string, unknown>> & { readonly client: string }

const names = ['a', 'b', 'c']

/** What one client does, in one of some rooms. */
function actions(clients: readonly string[], rooms: readonly string[]): fc.Arbitrary<Step> {
  const at = { client: fc.constantFrom(...clients), room: fc.constantFrom(...rooms) }
  return fc.oneof(
    fc.record({ do: fc.constant('join'), ...at }),
    fc.record({ do: fc.constant('join'), ...at }),
    fc.record({ do: fc.constant('leave'), ...at }),
    fc.record({ do: fc.constant('message'), ...at, text: fc.string({ maxLength: 5 }) }),
    fc.record({ do: fc.constant('send'), client: at.client, frame: fc.constantFrom('{no', '[]') }),
  )
}

const some = fc.array(actions(names, ['r', 'q']), { maxLength: 15 })
const connect = (clients: readonly string[]) => clients.map((client) => ({ do: 'connect', client }))

async function play(clients: readonly string[], steps: readonly object[]) {
  const parsed = parseScenario({ roomscope: 1, steps: [...connect(clients), ...steps] })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result, trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  const { rooms, connectionRooms } = result.state
  const beliefs: Record<string, unknown> = { ...result.state.beliefs }
  expect(result.violations).toEqual([])
  return { state: { rooms, connectionRooms, beliefs }, heard: heardBy(trace), trace }
}

/** What each client was told of each room, in order; and what it was told of none. */
function heardBy(trace: readonly TraceEvent[]): Record<string, string[]> {
  const heard: Record<string, string[]> = {}
  for (const event of trace) {
    const arrived = arrivalsAtClients(event)
    const text = arrived ? frameAt(trace, arrived.frame)?.text : null
    if (!arrived || typeof text !== 'string') continue
    for (const connection of arrived.connections) {
      const key = `${connection} of ${roomOf(text)}`
      heard[key] = [...(heard[key] ?? []), text]
    }
  }
  return heard
}

function roomOf(text: string): string {
  const payload = decodeServerFrame(text)?.payload ?? {}
  return 'room_id' in payload ? payload.room_id : 'no room'
}

/** The same with other names; frames that a client writes by hand name nobody. */
function renamed<T>(value: T, names: Readonly<Record<string, string>>): T {
  const text = JSON.stringify(value, (key, inner) =>
    key === 'client' || key === 'room' ? names[inner as string] : inner,
  )
  return JSON.parse(text) as T
}

describe('T12 and its kin: what must not matter', () => {
  test('T12: two that share neither connection nor room may go in either order', async () => {
    const ours = actions(['a'], ['r'])
    const theirs = actions(['b'], ['q'])
    await fc.assert(
      fc.asyncProperty(some, ours, theirs, some, async (before, one, other, after) => {
        const first = await play(names, [...before, one, other, ...after])
        const second = await play(names, [...before, other, one, ...after])
        expect(second.state).toEqual(first.state)
        expect(second.heard).toEqual(first.heard)
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('other names for clients and rooms: the same, under those names', async () => {
    const others: Record<string, string> = { a: 'x', b: 'y', c: 'z', r: 'hall', q: 'attic' }
    const shape = (trace: readonly TraceEvent[]) => trace.map(({ kind }) => kind)
    await fc.assert(
      fc.asyncProperty(some, async (steps) => {
        // One after the other, for the latency of a connection follows from its name.
        const first = await play(names, steps)
        const second = await play(
          names.map((name) => others[name] as string),
          renamed(steps, others),
        )
        expect(shape(second.trace).filter(isDecision)).toEqual(
          shape(first.trace).filter(isDecision),
        )
        const translated = Object.fromEntries(
          Object.entries(first.state.rooms).map(([room, members]) => [
            others[room],
            members.map((name) => others[name]),
          ]),
        )
        expect(second.state.rooms).toEqual(translated)
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('a stranger who comes into a room and goes leaves no mark', async () => {
    await fc.assert(
      fc.asyncProperty(some, some, fc.constantFrom('r', 'q'), async (before, after, room) => {
        const visit = ['join', 'leave'].map((verb) => ({ do: verb, client: 's', room }))
        const without = await play([...names, 's'], [...before, ...after])
        const visited = await play([...names, 's'], [...before, ...visit, ...after])
        // It remembers that it is nowhere; who never came remembers nothing.
        delete visited.state.beliefs.s
        expect(visited.state).toEqual(without.state)
        expect(ofOthers(visited.heard)).toEqual(ofOthers(without.heard))
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('a pause until all is quiet, in the middle of a burst of one client', async () => {
    const burst = fc.array(actions(['a'], ['r', 'q']), { minLength: 2, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(some, burst, fc.nat(), async (before, steps, where) => {
        const atOnce = steps.map((step, index) => (index === 0 ? step : { ...step, now: true }))
        const place = 1 + (where % (steps.length - 1))
        const paused = atOnce.map((step, index) => (index === place ? steps[index] : step))
        const first = await play(names, [...before, ...atOnce])
        const second = await play(names, [...before, ...(paused as object[])])
        expect(second.state).toEqual(first.state)
        expect(second.heard).toEqual(first.heard)
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

test('T14: one connection of two goes, and nobody is told anything of the other', async () => {
  const { state, heard } = await play(
    ['a', 'b'],
    [
      { do: 'join', client: 'a', room: 'r' },
      { do: 'join', client: 'b', room: 'r' },
      { do: 'reconnect', client: 'b' },
      { do: 'join', client: 'b', room: 'r' },
      { do: 'close', client: 'b' },
    ],
  )
  expect(state.rooms).toEqual({ r: ['a', 'b'] })
  expect(state.beliefs.a).toEqual({ r: ['a', 'b'] })
  const left = (heard['a#1 of r'] ?? [])
    .map(decodeServerFrame)
    .filter((m) => m?.type === 'user_left')
  expect(left).toMatchObject([{ payload: { connection_id: 'b#2' } }])
})

/** What was done and decided; how long a hop takes follows from the name of its connection. */
function isDecision(kind: TraceEvent['kind']): boolean {
  return kind === 'step' || kind === 'maps'
}

/** What the others were told, of anybody but the stranger. */
function ofOthers(heard: Readonly<Record<string, string[]>>): [string, string[]][] {
  return Object.entries(heard)
    .filter(([key]) => !key.startsWith('s#1'))
    .map(([key, texts]): [string, string[]] => [key, texts.filter((text) => !isAboutS(text))])
    .filter(([, texts]) => texts.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

function isAboutS(text: string): boolean {
  const payload = decodeServerFrame(text)?.payload ?? {}
  return 'connection_id' in payload && payload.connection_id === 's#1'
}
