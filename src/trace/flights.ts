import type { ConnectionId } from '#kernel/ids.ts'
import type { Flight, World } from './world.ts'

/** A frame on its way along one connection. */
export interface FlightTo extends Omit<Flight, 'dueAt'> {
  readonly connection: ConnectionId
  readonly dueAt: number | null
}

/** Every frame on its way, one for each connection, in the order in which they were sent. */
export function* flightsOf({ flights }: Pick<World, 'flights'>): Iterable<FlightTo> {
  for (const flight of flights.values()) {
    for (const [connection, dueAt] of flight.dueAt) yield { ...flight, connection, dueAt }
  }
}

/** The frames on their way along one connection, in the order in which they were sent. */
export function flightsAlong(
  { flights }: Pick<World, 'flights'>,
  connection: ConnectionId,
): readonly FlightTo[] {
  return [...flights.values()].flatMap((flight) => {
    const dueAt = flight.dueAt.get(connection)
    return dueAt === undefined ? [] : [{ ...flight, connection, dueAt }]
  })
}

/** How many frames are on their way. */
export function flightCount({ flights }: Pick<World, 'flights'>): number {
  let count = 0
  for (const { dueAt } of flights.values()) count += dueAt.size
  return count
}
