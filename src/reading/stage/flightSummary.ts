import { type FrameSummary, frameSummary } from '#reading/events/frameSummary.ts'
import type { FlightTo } from '#trace/flights.ts'
import type { World } from '#trace/world.ts'

/** Sums up a frame in the air; what a client sends is read as the endpoint it is on takes it. */
export function flightSummary(world: World, { from, connection, text }: FlightTo): FrameSummary {
  const path = from === 'client' ? (world.connections.get(connection)?.path ?? null) : null
  return frameSummary(text, path)
}
