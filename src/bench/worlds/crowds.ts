import { LocalHost } from '#host/localHost.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { scenarioOrThrow } from '#scenario/problems/scenarioOrThrow.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

export const inARoom = 10
export const broadcasts = 20
/** What is said in a broadcast. */
export const text = 'hello, everybody in this room'

/** Rooms of ten: all connect and join, twenty say something, all close at once. */
export function roomsOfTen(clients: number): Scenario {
  const rooms = Array.from({ length: clients / inARoom }, (_, room) => room)
  const named = (room: number, place: number) => `c${room}x${place + 1}`
  const everybody = rooms.flatMap((room) =>
    Array.from({ length: inARoom }, (_, place) => named(room, place)),
  )
  const said = Array.from({ length: broadcasts }, (_, at) => {
    const room = at % rooms.length
    return { do: 'message', client: named(room, at % inARoom), room: `r${room}`, text }
  })
  return crowdIn(
    rooms
      .map((room): object => {
        return { do: 'spawn', count: inARoom, prefix: `c${room}x`, join: [`r${room}`] }
      })
      .concat(said)
      .concat(everybody.map((client) => ({ do: 'close', client, now: true }))),
  )
}

/** A hundred in rooms of ten who talk on, until about so many events have happened. */
export function longTalk(events: number): Scenario {
  const clients = 100
  const eventsAMessage = 11.5
  const said = Array.from({ length: Math.ceil(events / eventsAMessage) }, (_, at) => {
    const room = at % (clients / inARoom)
    return { do: 'message', client: `c${room}x1`, room: `r${room}`, text }
  })
  return crowdIn([...roomsOfTen(clients).steps.slice(0, clients / inARoom), ...said])
}

/** All of them join one room. */
export function hotRoom(clients: number, server = 'reference'): Scenario {
  return crowdIn([{ do: 'spawn', count: clients, join: ['r'] }], server)
}

/** The trace of a run of it. */
export async function traceOf(
  scenario: Scenario,
  ports: Partial<WorldPorts> = {},
): Promise<readonly TraceEvent[]> {
  const host = new LocalHost(emptyScenario(), { ...usualPorts, ...ports })
  return (await host.runOnly(scenario)).trace
}

function crowdIn(steps: readonly object[], server = 'reference'): Scenario {
  return scenarioOrThrow(parseScenario({ roomscope: 1, server, steps }))
}
