import { connect, join } from '#specimens/steps.ts'

/** More than the transport takes without waiting: the next send to one that does not read is awaited. */
const big = 'x'.repeat(70_000)

/** All connect, and join the room r, in this order. */
export function inRoom(...clients: readonly string[]): object[] {
  return clients.flatMap((client) => [connect(client), join(client, 'r')])
}

/** Does not read any more, and has so much to read that a send to it waits. */
export function stopsReading(client: string): object[] {
  const own = `inbox of ${client}`
  return [join(client, own), { do: 'stall', client }, { do: 'broadcast', room: own, text: big }]
}

export const dead = (client: string) => ({ do: 'deadSocket', client })
export const heal = (client: string) => ({ do: 'heal', client })
export const close = (client: string) => ({ do: 'close', client })
export const drop = (client: string) => ({ do: 'drop', client })
export const send = (client: string, frame: string) => ({ do: 'send', client, frame })
export const owner = (text: string, exclude?: string) =>
  exclude === undefined
    ? { do: 'broadcast', room: 'r', text }
    : { do: 'broadcast', room: 'r', text, exclude }
