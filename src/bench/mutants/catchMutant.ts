import { LocalHost } from '#host/localHost.ts'
import { settle } from '#host/settle.ts'
import type { RunResult } from '#reading/result/runResult.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { makeScenario } from '#search/makeScenario.ts'
import { playHere } from '#search/playWorld.ts'
import type { RoomServer } from '#server/roomServer.ts'
import type { WorldPorts } from '#simulation/ports.ts'

/** What of the scenario files caught a mistake. */
export interface InFiles {
  /** The first law that a scenario file breaks, and the file. */
  readonly scenario: { readonly name: string; readonly law: string } | null
  /** The first scenario file whose expectations do not hold, of those before it. */
  readonly expectation: string | null
}

/** The law that the search breaks first, and in which run. */
export type InRandom = { readonly run: number; readonly law: string } | null

/** What a house is asked: to play the files, or random worlds. */
export type Played =
  | { readonly scenarios: readonly Scenario[] }
  | { readonly runsMax: number; readonly seed: number }

/** Is told when a world begins and when it is over. */
export type Tick = () => void

/** The reference, which may have a mistake in it. */
export type Reference = typeof RoomServer

/** Plays on it: what is not the server’s is the same for every mistake. */
export function catchMutant(
  reference: Reference,
  played: Played,
  tick: Tick,
): Promise<InFiles | InRandom> {
  const ports = portsOf(reference)
  return 'scenarios' in played
    ? caughtInFiles(ports, played.scenarios, tick)
    : caughtInRandom(ports, played, tick)
}

/** A world has this server alone. */
function portsOf(reference: Reference): WorldPorts {
  return { servers: new Map([['reference', (options) => new reference(options)]]), settle }
}

/** The short ones first: most of what is caught is caught in one of them. */
async function caughtInFiles(
  ports: WorldPorts,
  scenarios: readonly Scenario[],
  tick: Tick,
): Promise<InFiles> {
  let expectation: string | null = null
  for (const one of scenarios.toSorted((a, b) => a.steps.length - b.steps.length)) {
    tick()
    const { result } = await new LocalHost(emptyScenario(), ports).runOnly(one)
    tick()
    const law = unexpected(one, result)
    if (law !== null) return { scenario: { name: one.name, law }, expectation }
    if (result.verdict === 'fail') expectation ??= one.name
  }
  return { scenario: null, expectation }
}

/** The first broken law that the scenario does not ask for; `limit` where the world was stopped. */
function unexpected({ steps }: Scenario, { violations, refused }: RunResult): string | null {
  const asked = new Set(
    steps.flatMap((step) => ('expect' in step && step.expect === 'violations' ? step.laws : [])),
  )
  const broken = violations.find(({ law }) => !asked.has(law))
  if (broken) return broken.law
  return refused.some((step) => 'limit' in step) ? 'limit' : null
}

/** As the search finds it, without the worlds that it plays ahead or to make it small. */
async function caughtInRandom(
  ports: WorldPorts,
  { runsMax, seed }: { readonly runsMax: number; readonly seed: number },
  tick: Tick,
): Promise<InRandom> {
  const play = playHere(ports)
  for (let run = 0; run < runsMax; run++) {
    tick()
    const { failure } = await play(makeScenario(seed, run, 'reference'))
    tick()
    if (failure) return { run, law: failure.law }
  }
  return null
}
