import type { ConnectionId } from '#kernel/ids.ts'
import { frameSummary } from '#reading/events/frameSummary.ts'
import type { Fault } from '#trace/traceEvent.ts'
import type { Flight, World } from '#trace/world.ts'
import { flightSummary } from './flightSummary.ts'

/** Something of a connection that has begun and is not done. */
export interface Pending {
  readonly key: string
  readonly kind: 'frame' | 'handler' | 'await'
  readonly words: string
  /** Somebody holds it by hand; else it goes on by itself. */
  readonly held: boolean
}

/** More than so many of one kind are told as a number. */
const toldMax = 6

/** What is pending for a connection: its frames on their way, its handler, and what is awaited for it. */
export function pending(world: World, id: ConnectionId): readonly Pending[] {
  const faults = world.connections.get(id)?.faults ?? []
  const frames = [...world.flights.values()].filter(({ connection }) => connection === id)
  const code = [...world.awaits.values()].filter(({ connection }) => connection === id)
  return [
    ...told(frames.map((flight) => framePending(world, flight, faults))),
    ...told(
      code.map(({ seq, what, text }) => {
        const words =
          what === 'await' ? `the answer to: ${text}` : `before it handles ${frame(text)}`
        return { key: `a${seq}`, kind: what, words, held: faults.includes(`${what} held`) }
      }),
    ),
  ]
}

function framePending(world: World, flight: Flight, faults: readonly Fault[]): Pending {
  const { frame: seq, from, control } = flight
  const held = faults.includes(`frames to ${from === 'client' ? 'server' : 'client'} held`)
  const what = control ?? flightSummary(world, flight).words
  const words = from === 'client' ? `${what}, to the server` : `${what}, to the client`
  return { key: `f${seq}`, kind: 'frame', words, held }
}

/** A handler's frame may be cut short, and then it is no message any more. */
function frame(text: string): string {
  return frameSummary(text).words
}

function told(all: readonly Pending[]): readonly Pending[] {
  const more = all.length - toldMax
  const [last] = all.slice(toldMax)
  if (!last) return all
  return [...all.slice(0, toldMax), { ...last, key: 'more', words: `and ${more} more` }]
}
