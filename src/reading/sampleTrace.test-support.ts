import { LocalHost } from '#host/localHost.ts'
import { connectionId, onlyNode } from '#kernel/ids.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { Recorder } from '#trace/recorder.ts'
import type { MapChange, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

export const [alice, bob] = [connectionId('alice', 1), connectionId('bob', 1)]

/** A trace in which nearly everything happens that can. */
export const trace = await sampleTrace()

async function sampleTrace(): Promise<readonly TraceEvent[]> {
  const parsed = parseScenario({
    roomscope: 1,
    steps: [
      { do: 'spawn', count: 2, join: ['r'] },
      { do: 'connect', client: 'alice' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'message', client: 'alice', room: 'r', text: 'hello' },
      { do: 'send', client: 'alice', frame: '{nope' },
      { do: 'deadSocket', client: 'c1' },
      { do: 'reconnect', client: 'c1' },
      { do: 'message', client: 'alice', room: 'r', text: 'x' },
      { do: 'connect', client: 'alice' },
      { do: 'spawn', count: 1, prefix: 'dan' },
      { do: 'send', client: 'dan1', frame: 'lost' },
      { do: 'drop', client: 'dan1', now: true },
      { do: 'connect', client: 'eve', path: '/ws/room/%' },
      { do: 'leave', client: 'c2', room: 'r' },
      { do: 'createRoom', room: 'k' },
      { do: 'wait', ms: 5 },
      { do: 'close', client: 'alice', code: 4000, reason: 'bye' },
      { do: 'join', client: 'alice', room: 'r' },
      { expect: 'rooms', rooms: ['k'] },
      { expect: 'rooms', rooms: ['nope'] },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).trace
}

/** All three are in the room, and nothing is broken yet. */
export function joinedAt(): number {
  return trace.findIndex((event) => event.kind === 'step' && event.verb === 'message')
}

/** A world that a wrong server would make. */
export function torn(): World {
  const recorder = new Recorder(() => 0)
  for (const [connection, client] of [
    [alice, 'alice'],
    [bob, 'bob'],
  ] as const) {
    recorder.record({ kind: 'connecting', connection, client, path: '/ws' })
    recorder.record({ kind: 'accepted', node: onlyNode, connection })
    recorder.record({ kind: 'opened', connection })
  }
  const room = (id: string): MapChange => ({
    map: 'room',
    op: 'add',
    room: id,
    name: id,
    permanent: false,
    metadata: {},
  })
  recorder.record({
    kind: 'maps',
    node: onlyNode,
    changes: [
      room('r'),
      room('empty'),
      { map: 'entry', op: 'add', connection: alice },
      { map: 'rooms', op: 'add', room: 'r', connection: bob },
      { map: 'connectionRooms', op: 'add', room: 'gone', connection: alice },
    ],
  })
  const end = { kind: 'closed', connection: bob, code: 1006, reason: '', wasClean: false } as const
  recorder.record({ ...end, end: 'server' })
  recorder.record({ ...end, end: 'client' })
  return recorder.world
}
