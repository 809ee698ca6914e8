import { BadCode } from '#brought/badCode.ts'
import type { BringServer } from '#brought/bringServer.ts'
import type { Random } from '#kernel/random.ts'
import type { ServerNamed } from '#scenario/brought.ts'
import { closestWord } from '#scenario/closestWord.ts'
import type { Settings } from '#scenario/format.ts'
import type { Every } from '#server/heartbeat.ts'
import { RoomServer, type RoomServerOptions, type ServerLimits } from '#server/roomServer.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { AsWritten } from '#specimens/asWritten.ts'
import { catalog } from '#specimens/catalog.ts'
import type { SpecimenOptions } from '#specimens/specimenOptions.ts'
import { invalidCode } from './badCode.ts'
import { InvalidScenario } from './invalidScenario.ts'

/** What the world gives a server that it makes. */
export type WorldOptions = Pick<
  RoomServerOptions,
  'nowMs' | 'onFailure' | 'onHandling' | 'authorize'
> & {
  readonly every: Every
  readonly pause: (connection: string) => Promise<void>
  /** Runs something after so many virtual ms, until the function it returns is called. */
  readonly after: (ms: number, run: () => void) => () => void
  /** Runs code that comes with a scenario; without it no such code is run. */
  readonly bring?: BringServer | undefined
  /** Dice for code that throws some. */
  readonly random: () => Random
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

/**
 * Makes the server that a scenario asks for, or that somebody brought; throws {@link InvalidScenario}
 * when there is none.
 */
export function makeServer(
  id: ServerNamed,
  settings: Settings,
  world: WorldOptions,
): ServerUnderTest {
  if (typeof id === 'object') return bring(id.source, settings, world)
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
  const { echo, heartbeatMs, heartbeatBy, iteration } = settings
  const heartbeat = { periodMs: heartbeatMs, every: world.every, by: heartbeatBy }
  return make({ ...world, heartbeat, iteration, echo, limits: limitsOf(settings) })
}

/** The code of a scenario stands at one place in it. */
function bring(source: string, settings: Settings, world: WorldOptions): ServerUnderTest {
  const { nowMs = () => 0, after, every, random, bring: bringServer } = world
  if (!bringServer)
    throw new InvalidScenario('$.server', 'code, which is not run here', 'a server’s id')
  try {
    const options = { ...world, echo: settings.echo, limits: limitsOf(settings) }
    return bringServer(source, options, { nowMs, after, every, random: random() })
  } catch (error) {
    if (!(error instanceof BadCode)) throw error
    throw invalidCode(error)
  }
}

/** A limit that the file leaves out is no key of the settings either. */
function limitsOf(settings: Settings): Partial<ServerLimits> {
  const {
    echo: _echo,
    latencyMs: _latencyMs,
    heartbeatMs: _heartbeatMs,
    heartbeatBy: _heartbeatBy,
    authorizeMs: _authorizeMs,
    iteration: _iteration,
    ...limits
  } = settings
  return limits as Partial<ServerLimits>
}
