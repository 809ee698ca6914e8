import { lawIds } from '#laws/laws.ts'
import type { UnjudgedWhy } from '#laws/unjudged.ts'
import { expectedLaws } from '#scenario/expectedLaws.ts'
import type { Scenario } from '#scenario/format.ts'
import { playHere } from '#search/playWorld.ts'
import { search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { type Failing, shrink } from '#search/shrink.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { played } from './played.ts'
import type { DefectScene, SharedDefect } from './sharedDefect.ts'
import { sharedDefects } from './sharedDefects.ts'

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
  /** The defects of the pattern as it is written that it has too; null while it goes on. */
  readonly shared: readonly SharedDefect[] | null
}

/** What is asked. */
export interface ProofAsk {
  readonly server: Scenario['server']
  readonly seed: number
  /** Tried first, on this server. */
  readonly scenarios: readonly Scenario[]
  /** Random worlds that are tried beside the scenarios. */
  readonly runs: number
  /** Tried last: which of them it has too. */
  readonly defects: readonly DefectScene[]
}

/** Tries a server with scenarios and random worlds, and makes small what each law is broken by. */
export async function proveServer(
  { server, seed, scenarios: given, runs, defects }: ProofAsk,
  ports: WorldPorts,
  progress: (proving: Proving) => void,
): Promise<void> {
  const scenarios = given.map((scenario) => ({ ...scenario, server }))
  const of = scenarios.length + runs + 1
  const tell = (done: number, came: Pick<Proving, 'laws' | 'shared'> = notYet) =>
    progress({ done, of, scenarios: scenarios.length, runs, ...came })
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
  tell(of - 1)
  tell(of, { laws: proofs, shared: await sharedDefects(server, defects, ports) })
}

const notYet = { laws: null, shared: null }

function isSmaller(one: Scenario, other: Scenario | undefined): boolean {
  return other === undefined || one.steps.length < other.steps.length
}

async function playedForLaws(scenario: Scenario, ports: WorldPorts) {
  const { trace, unjudged } = await played(scenario, ports)
  const laws = trace.flatMap((event) => (event.kind === 'violation' ? [event.law] : []))
  return { laws: new Set(laws), unjudged }
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
