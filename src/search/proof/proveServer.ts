import { lawIds } from '#laws/laws.ts'
import type { UnjudgedWhy } from '#laws/unjudged.ts'
import { expectedLaws } from '#scenario/expectedLaws.ts'
import type { Scenario } from '#scenario/format.ts'
import { playHere } from '#search/playWorld.ts'
import { search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { searchLimits } from '#search/searchLimits.ts'
import { type Failing, shrink } from '#search/shrink.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { Simulation } from '#simulation/simulation.ts'

/** What is known of one law, once a server was tried with many scenarios. */
export interface LawTried {
  readonly law: string
  /** The smallest scenario that breaks it; null when nothing did. */
  readonly broken: Failing | null
  /** Why it was not judged; null when it was. */
  readonly why: UnjudgedWhy | null
}

/** How far it is, and what came of it in the end. */
export interface Proving {
  readonly done: number
  readonly of: number
  readonly scenarios: number
  readonly runs: number
  /** By law; null while it goes on. */
  readonly laws: readonly LawTried[] | null
}

/** What is asked. */
export interface ProofAsk {
  readonly server: Scenario['server']
  readonly seed: number
  /** Tried first, on this server. */
  readonly scenarios: readonly Scenario[]
  /** Random worlds that are tried beside the scenarios. */
  readonly runs: number
}

/** Tries a server with scenarios and random worlds, and makes small what each law is broken by. */
export async function proveServer(
  { server, seed, scenarios: given, runs }: ProofAsk,
  ports: WorldPorts,
  progress: (proving: Proving) => void,
): Promise<void> {
  const scenarios = given.map((scenario) => ({ ...scenario, server }))
  const of = scenarios.length + runs
  const tell = (done: number, laws: Proving['laws'] = null) =>
    progress({ done, of, scenarios: scenarios.length, runs, laws })
  const breaking = new Map<string, Scenario>()
  const whys: ReadonlyMap<string, UnjudgedWhy>[] = []
  for (const [at, scenario] of scenarios.entries()) {
    const { laws, unjudged } = await playedForLaws(scenario, ports)
    whys.push(unjudged)
    const expected = expectedLaws(scenario)
    for (const law of laws)
      if (!expected.has(law) && isSmaller(scenario, breaking.get(law))) breaking.set(law, scenario)
    tell(at + 1)
  }
  const { findings } = await search({ server, seed, runsMax: runs }, searchHere(playHere(ports)), {
    progress: (now) => tell(scenarios.length + now.runs),
  })
  const proofs: LawTried[] = []
  for (const law of lawIds) {
    const found = findings
      .filter(({ failure }) => failure.law === law)
      .toSorted((one, other) => one.scenario.steps.length - other.scenario.steps.length)[0]
    const scenario = breaking.get(law)
    const broken = found ?? (scenario ? await smallest(law, scenario, ports) : null)
    const known = whys.map((unjudged) => unjudged.get(law) ?? null)
    const why = broken === null && known.every((one) => one !== null) ? (known[0] ?? null) : null
    proofs.push({ law, broken, why })
  }
  tell(of, proofs)
}

function isSmaller(one: Scenario, other: Scenario | undefined): boolean {
  return other === undefined || one.steps.length < other.steps.length
}

async function playedForLaws(scenario: Scenario, ports: WorldPorts) {
  const { seed, server, settings } = scenario
  const { eventsPerRunMax: traceEventsMax, turnsPerRunMax: turnsMax } = searchLimits
  const world = new Simulation({ ...ports, seed, server, settings, traceEventsMax, turnsMax })
  try {
    for (const step of scenario.steps) await world.perform(step)
    await world.rest()
    const laws = world.recorder.trace.flatMap((event) =>
      event.kind === 'violation' ? [event.law] : [],
    )
    const unjudged: ReadonlyMap<string, UnjudgedWhy> = world.server.unjudged ?? new Map()
    return { laws: new Set(laws), unjudged }
  } finally {
    world.dispose()
  }
}

async function smallest(
  law: string,
  scenario: Scenario,
  ports: WorldPorts,
): Promise<Failing | null> {
  const play = playHere(ports, law)
  const { failure } = await play(scenario)
  return failure ? shrink({ scenario, failure }, play) : null
}
