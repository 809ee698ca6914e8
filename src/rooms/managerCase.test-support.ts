import { ConnectionManager } from './connectionManager.ts'
import { FakeConnection } from './fakeConnection.test-support.ts'

/** The manager of the test that runs. */
export let manager: ConnectionManager<FakeConnection>
/** Whom it evicted, of which rooms, and why. */
export let evicted: [string, string[], string][]
/** Its connections, by their ids. */
export let fakes: Record<string, FakeConnection>

export const fakeA = () => fakes.a as FakeConnection

/** Begins anew, with a manager that nobody is connected to. */
export function freshManager(limits = {}): void {
  evicted = []
  fakes = {}
  manager = new ConnectionManager<FakeConnection>({
    limits,
    nowMs: () => 77,
    onEvict: (connection, rooms, why) => evicted.push([connection.id, rooms, why]),
  })
}

/** Goes on with another manager. */
export function takeManager(other: ConnectionManager<FakeConnection>): void {
  manager = other
}

/** Connects as many as there are ids. */
export async function connectFakes(...ids: string[]): Promise<FakeConnection[]> {
  const made = ids.map((id) => new FakeConnection(id))
  for (const connection of made) await manager.connect(connection)
  fakes = Object.fromEntries(made.map((connection) => [connection.id, connection]))
  return made
}

export const idsOfFakes = (connections: Iterable<FakeConnection>) =>
  [...connections].map(({ id }) => id)
