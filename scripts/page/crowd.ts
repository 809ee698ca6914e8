/** How long clients come and go, in virtual ms, and how often one does something. */
const busyMs = 5000
const everyMs = 10
/** By then all have spawned, in virtual ms. */
const busyFromMs = 10_000
const perRoom = 10

/** A world in which nothing happens. */
export const nothing = { roomscope: 1, steps: [] }

/** Clients in rooms of ten. */
export function crowd(clients: number) {
  return { roomscope: 1, name: `${clients} clients`, steps: spawned(clients) }
}

/** The same clients, of whom one joins or leaves a room each 10 ms: a hundred a second. */
export function busy(clients: number) {
  const steps = Array.from({ length: busyMs / everyMs }, (_, i) => {
    // A join, and the leave of the one who joined just before.
    const client = `c${((Math.floor(i / 2) * 7919) % clients) + 1}`
    const at = busyFromMs + i * everyMs
    return { do: i % 2 === 0 ? 'join' : 'leave', client, room: `busy-${i % 50 < 25 ? 1 : 2}`, at }
  })
  return { roomscope: 1, name: `${clients} come and go`, steps: [...spawned(clients), ...steps] }
}

/** The same clients, all of whom close. */
export function closed(clients: number) {
  const closes = Array.from({ length: clients }, (_, i) => {
    return { do: 'close', client: `c${i + 1}`, now: i > 0 }
  })
  return { roomscope: 1, name: `${clients} have left`, steps: [...spawned(clients), ...closes] }
}

function spawned(clients: number): object[] {
  return Array.from({ length: Math.ceil(clients / perRoom) }, (_, i) => {
    const count = Math.min(perRoom, clients - i * perRoom)
    return { do: 'spawn', count, join: [`room-${i + 1}`], now: i > 0 }
  })
}
