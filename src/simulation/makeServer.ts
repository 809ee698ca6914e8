import type { Settings } from '#scenario/format.ts'
import type { Every } from '#server/heartbeat.ts'
import { RoomServer, type RoomServerOptions, type ServerLimits } from '#server/roomServer.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { InvalidScenario } from './invalidScenario.ts'

type Options = Pick<RoomServerOptions, 'nowMs' | 'onFailure'> & { readonly every: Every }
type Maker = (settings: Settings, options: Options) => ServerUnderTest

/** The servers that a scenario can ask for, by id. */
const servers: Readonly<Record<string, Maker>> = { reference }

/** Makes the server that a scenario asks for; throws {@link InvalidScenario} when there is none. */
export function makeServer(id: string, settings: Settings, options: Options): ServerUnderTest {
  const make = Object.hasOwn(servers, id) ? servers[id] : undefined
  if (!make) {
    throw new InvalidScenario('$.server', JSON.stringify(id), Object.keys(servers).join(' or '))
  }
  return make(settings, options)
}

function reference(settings: Settings, options: Options): ServerUnderTest {
  const { echo, latencyMs: _, heartbeatMs, iteration: __, ...limits } = settings
  const heartbeat = { periodMs: heartbeatMs, every: options.every }
  // A limit that the file leaves out is no key of the settings either.
  return new RoomServer({ ...options, heartbeat, echo, limits: limits as Partial<ServerLimits> })
}
