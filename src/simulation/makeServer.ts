import { closestWord } from '#scenario/closestWord.ts'
import type { Settings } from '#scenario/format.ts'
import type { Every } from '#server/heartbeat.ts'
import { RoomServer, type RoomServerOptions, type ServerLimits } from '#server/roomServer.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { AsWritten } from '#specimens/asWritten.ts'
import { catalog } from '#specimens/catalog.ts'
import type { SpecimenOptions } from '#specimens/specimenOptions.ts'
import { InvalidScenario } from './invalidScenario.ts'

/** What the world gives a server that it makes. */
export type WorldOptions = Pick<
  RoomServerOptions,
  'nowMs' | 'onFailure' | 'onHandling' | 'authorize'
> & {
  readonly every: Every
  readonly pause: (connection: string) => Promise<void>
}

type Maker = (options: SpecimenOptions) => ServerUnderTest

/** The servers that a scenario can ask for, by id. */
const servers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['reference', (options) => new RoomServer(options)],
  ['as-written', (options) => new AsWritten(options)],
  ...catalog.map(({ id, make }) => [id, make] as const),
])

/** The ids that a scenario can ask for. */
export const serverIds: readonly string[] = [...servers.keys()]

/** Makes the server that a scenario asks for; throws {@link InvalidScenario} when there is none. */
export function makeServer(id: string, settings: Settings, world: WorldOptions): ServerUnderTest {
  const make = servers.get(id)
  if (!make) {
    const meant = closestWord(id, serverIds)
    throw new InvalidScenario(
      '$.server',
      JSON.stringify(id),
      `one of ${serverIds.join(', ')}`,
      meant,
    )
  }
  const {
    echo,
    latencyMs: _,
    heartbeatMs,
    heartbeatBy,
    authorizeMs: __,
    iteration,
    ...limits
  } = settings
  const heartbeat = { periodMs: heartbeatMs, every: world.every, by: heartbeatBy }
  // A limit that the file leaves out is no key of the settings either.
  return make({ ...world, heartbeat, iteration, echo, limits: limits as Partial<ServerLimits> })
}
