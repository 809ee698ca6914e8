import { connect, join } from '#scenario/written/steps.ts'

/** More than the transport takes without waiting: the next send to one that does not read is awaited. */
const big = 'x'.repeat(70_000)

/** Who connect, and join the room r, one after the other. */
export function inRoom(...clients: readonly string[]): object[] {
  return clients.flatMap((client) => [connect(client), join(client, 'r')])
}

/** Does not read any more, and has so much to read that a send to it waits. */
export function stopsReading(client: string): object[] {
  const own = `inbox of ${client}`
  return [join(client, own), { do: 'stall', client }, { do: 'broadcast', room: own, text: big }]
}

/** The owner broadcasts to room r. */
export const owner = (text: string, exclude?: string) =>
  exclude === undefined
    ? { do: 'broadcast', room: 'r', text }
    : { do: 'broadcast', room: 'r', text, exclude }
