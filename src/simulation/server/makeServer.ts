import { isBadCode } from '#brought/badCode.ts'
import type { HoldLine } from '#brought/lines/codeRun.ts'
import type { Random } from '#kernel/random.ts'
import { closestWord } from '#scenario/closestWord.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { problem } from '#scenario/problems/problem.ts'
import { type SettingsOf, settingsOf } from '#scenario/settings.ts'
import type { Every } from '#server/heartbeat.ts'
import type { RoomServerOptions, ServerLimits } from '#server/roomServerOptions.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import type { SimulationOptions } from '#simulation/simulation.ts'
import type { SpecimenOptions } from '#specimens/specimenOptions.ts'
import { invalidCode } from './badCode.ts'

/** What the world gives a server that it makes. */
export type WorldOptions = Pick<
  RoomServerOptions,
  'nowMs' | 'onFailure' | 'onHandling' | 'authorize'
> & {
  readonly every: Every
  /** Asks whether an await of code that was brought may go on. */
  readonly holdLine: HoldLine
  /** The newest event of the trace. */
  readonly seqNow: () => number
  /** Which turn of the world it is. */
  readonly turnNow: () => number
  readonly pause: (connection: string) => Promise<void>
  /** Runs something after so many virtual ms, until the function it returns is called. */
  readonly after: (ms: number, run: () => void) => () => void
  /** Dice for code that throws some. */
  readonly random: () => Random
}

/** The limits that a scenario may set, each of which the server must have. */
type Limits = Partial<Pick<ServerLimits, keyof SettingsOf<'limits'>>>

/** Which server, from where, and how it is set. */
type Asked = Pick<SimulationOptions, 'server' | 'servers' | 'settings' | 'bring'>

/**
 * Makes the server that a scenario asks for, or that somebody brought; throws {@link InvalidScenario}
 * when there is none.
 */
export function makeServer(asked: Asked, world: WorldOptions): ServerUnderTest {
  const { server, servers, settings } = asked
  if (typeof server === 'object') return brought(server.source, asked, world)
  const make = servers.get(server)
  if (!make) {
    const ids = [...servers.keys()]
    const meant = closestWord(server, ids)
    const params = { id: server, ids, ...(meant === undefined ? {} : { meant }) }
    throw new InvalidScenario([problem('$.server', 'unknownServer', params)])
  }
  const { heartbeatMs, heartbeatBy, resumeMs, ...asTheyAre } = settingsOf('server', settings)
  const resume = { windowMs: resumeMs, every: world.every }
  const heartbeat = { periodMs: heartbeatMs, every: world.every, by: heartbeatBy }
  return make({
    ...world,
    // A setting that no server takes does not compile.
    ...(asTheyAre satisfies Pick<SpecimenOptions, keyof typeof asTheyAre>),
    heartbeat,
    ...(resume.windowMs > 0 ? { resume } : {}),
    limits: settingsOf('limits', settings) satisfies Limits,
  })
}

/** The code of a scenario stands at one place in it. */
function brought(source: string, { settings, bring }: Asked, world: WorldOptions): ServerUnderTest {
  const { nowMs = () => 0, after, every, random } = world
  if (!bring) throw new InvalidScenario([problem('$.server', 'codeNotRun', {})])
  try {
    const options = {
      ...world,
      echo: settings.echo,
      presence: settings.presence,
      limits: settingsOf('limits', settings) satisfies Limits,
    }
    return bring(source, options, { nowMs, after, every, random: random() })
  } catch (error) {
    if (!isBadCode(error)) throw error
    throw invalidCode(error)
  }
}
