import type { Played } from '#host/worldHost.ts'
import { expectedLaws } from '#scenario/expectedLaws.ts'
import type { Scenario } from '#scenario/format.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { scenarioOrThrow } from '#scenario/problems/scenarioOrThrow.ts'
import { type Failure, failureIn } from '#search/failure.ts'
import type { Search } from '#search/finding.ts'
import { defectScenes } from '#search/proof/defectScenes.ts'
import type { SharedDefect } from '#search/proof/sharedDefect.ts'
import { catalog } from '#specimens/catalog.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** Random worlds that must be clean before code counts as mended. */
export const mendRuns = 300

/** Where code is tried: first where its flaws are known to show, then in random worlds, then in the built-in ones. */
export type Part = 'own' | 'defects' | 'search' | 'library'

/** Whether it is mended: in how many worlds, or by which scenario it is not. */
export type Verdict =
  | { readonly mended: true; readonly worlds: number }
  | {
      readonly mended: false
      readonly part: Part
      readonly scenario: Scenario
      readonly failure: Failure
      /** Of a server with many defects, those that are still there. */
      readonly left?: readonly SharedDefect[]
    }

/** What runs the code. */
export interface Ports {
  run(scenario: Scenario): Promise<Played>
  /** The defects of the pattern as it is written that the code has. */
  shared(): Promise<readonly SharedDefect[]>
  /** Searches for the first way to break it, so many runs long. */
  search(runsMax: number): Promise<Search>
  /** It is tried in this part from now on. */
  begins(part: Part): void
}

/** The steps that show the flaw of a server, with their settings; null for one that has many. */
export function ownScene(
  server: string,
): { readonly law: string; readonly scenario: Scenario } | null {
  const specimen = catalog.find(({ id }) => id === server)
  if (!specimen) return null
  const { law, steps, settings = {}, flaw } = specimen
  return { law, scenario: sceneIn({ name: flaw, settings, steps }) }
}

/** Whether code has no longer the flaw of a server, and no other. Rejects when it cannot be run. */
export async function askMended(
  server: string,
  code: Scenario['server'],
  ports: Ports,
): Promise<Verdict> {
  const own = ownScene(server)
  const shown = own ? await ofOwn(own.scenario, code, ports) : await ofDefects(code, ports)
  if (shown) return shown
  ports.begins('search')
  const { findings, runs } = await ports.search(mendRuns)
  const [finding] = findings
  if (finding) {
    const { scenario, failure } = finding
    return { mended: false, part: 'search', scenario: { ...scenario, server: code }, failure }
  }
  ports.begins('library')
  const scenes = library.map(sceneIn)
  const broken = await brokenIn(scenes, code, ports, 'library')
  return broken ?? { mended: true, worlds: (own ? 1 : 0) + runs + scenes.length }
}

function ofOwn(scene: Scenario, code: Scenario['server'], ports: Ports) {
  ports.begins('own')
  return brokenIn([scene], code, ports, 'own')
}

/** One defect after the other: the first that is left is shown, and all are told. */
async function ofDefects(code: Scenario['server'], ports: Ports): Promise<Verdict | null> {
  ports.begins('defects')
  const left = await ports.shared()
  const [first] = left
  const defect = defectScenes.find(({ id }) => id === first?.id)
  if (!defect) return null
  const scenario = { ...defect.scene, server: code }
  const { trace } = await ports.run(scenario)
  const failure = failureIn(scenario, trace, 0, defect.law)
  return failure && { mended: false, part: 'defects', scenario, failure, left }
}

async function brokenIn(
  scenes: readonly Scenario[],
  code: Scenario['server'],
  ports: Ports,
  part: Part,
): Promise<Verdict | null> {
  for (const scene of scenes) {
    const scenario = { ...scene, server: code }
    const { trace } = await ports.run(scenario)
    const failure = unexpectedIn(scenario, trace)
    if (failure) return { mended: false, part, scenario, failure }
  }
  return null
}

/** The first failure that the scenario does not expect of every server. */
function unexpectedIn(scenario: Scenario, trace: readonly TraceEvent[]): Failure | null {
  const expected = expectedLaws(scenario)
  const at = trace.findIndex((event) => {
    return event.kind === 'limit' || (event.kind === 'violation' && !expected.has(event.law))
  })
  return at < 0 ? null : failureIn(scenario, trace, at)
}

function sceneIn(file: object): Scenario {
  return scenarioOrThrow(parseScenario({ roomscope: 1, ...file }))
}
