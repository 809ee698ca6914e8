import { settle } from '#host/settle.ts'
import type { Candidate } from './candidate.ts'
import { type Plan, roomsOfEach } from './plan.ts'

/** What is measured of a manager, and what one of it is. */
export const rows = {
  'build (connect and join)': 'membership',
  'churn (join, leave)': 'join or leave',
  'rooms of a connection': 'look',
  'broadcast to a room': 'delivery',
  'reconnect storm': 'membership',
  disconnect: 'membership',
} as const

export type Row = keyof typeof rows

/** Does work, and adds what it costs to a row: `units` is how many of what the row counts. */
export type Measure<R extends string> = (
  row: R,
  units: number,
  work: () => void | Promise<void>,
) => Promise<void>

/** After so many broadcasts what was begun is waited for, as a server's own loop would. */
const broadcastsAtOnce = 100
const text = '{"type":"message","payload":{"text":"hello, everybody in this room"}}'

/** Fills a manager, works with it, and empties it. */
export async function playPlan(
  candidate: Candidate,
  plan: Plan,
  measure: Measure<Row>,
): Promise<void> {
  const { order, others, everyRoom, connections } = plan
  const memberships = connections * roomsOfEach
  await measure('build (connect and join)', memberships, () => build(candidate, plan, order))
  await measure('churn (join, leave)', 2 * connections, () => {
    for (const place of order) candidate.join(place, others[place] ?? '')
    for (const place of order) candidate.leave(place, others[place] ?? '')
  })
  await measure('rooms of a connection', connections, () => {
    for (const place of order) if (candidate.roomsOf(place).size !== roomsOfEach) throw new Error()
  })
  await measure('broadcast to a room', memberships, () => broadcastAll(candidate, everyRoom))
  await measure('reconnect storm', memberships, () => {
    for (const place of order) candidate.disconnect(place)
    return build(candidate, plan, order)
  })
  await measure('disconnect', memberships, () => {
    for (const place of order) candidate.disconnect(place)
  })
}

/** Connects them, and joins each to its rooms. */
export async function build(
  candidate: Candidate,
  { rooms }: Plan,
  order: readonly number[],
): Promise<void> {
  for (const place of order) {
    const pending = candidate.connect(place)
    if (pending) await pending
    for (const room of rooms[place] ?? []) candidate.join(place, room)
  }
}

async function broadcastAll(candidate: Candidate, everyRoom: readonly string[]): Promise<void> {
  for (let from = 0; from < everyRoom.length; from += broadcastsAtOnce) {
    for (const room of everyRoom.slice(from, from + broadcastsAtOnce)) {
      candidate.broadcast(room, text)
    }
    await settle()
  }
}

/** All are in one room, and it is told something a few times. */
export async function playHotRoom(
  candidate: Candidate,
  connections: number,
  measure: Measure<'broadcast in one room of all'>,
): Promise<void> {
  for (let place = 0; place < connections; place++) {
    await candidate.connect(place)
    candidate.join(place, 'hot')
  }
  const tell = async () => {
    candidate.broadcast('hot', text)
    await settle()
  }
  // What building left is cleared away during the first.
  await tell()
  for (let time = 0; time < hotBroadcasts; time++) {
    await measure('broadcast in one room of all', connections, tell)
  }
}

const hotBroadcasts = 50
