import type { Settings } from '#scenario/format.ts'
import { RoomServer, type RoomServerOptions, type ServerLimits } from '#server/roomServer.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'

/** Makes the server that a scenario asks for. */
export function makeServer(
  _id: string,
  {
    echo,
    latencyMs: _latencyMs,
    heartbeatMs: _heartbeatMs,
    iteration: _iteration,
    ...limits
  }: Settings,
  options: Pick<RoomServerOptions, 'nowMs' | 'onFailure'>,
): ServerUnderTest {
  // A limit that the file leaves out is no key of the settings either.
  return new RoomServer({ ...options, echo, limits: limits as Partial<ServerLimits> })
}
