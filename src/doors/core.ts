// biome-ignore-all lint/performance/noBarrelFile: a door of the package, which leads to other rooms
export type { LawProof, Proof } from '#cli/lawProof.ts'
export type { LawId } from '#laws/laws.ts'
export type { ExpectationResult } from '#reading/result/runResult.ts'
export type { Scenario, Step } from '#scenario/format.ts'
export { library } from '#scenario/library/library.ts'
export {
  type Parsed,
  parseScenario,
  parseScenarioText,
} from '#scenario/parseScenario.ts'
export type { Failure } from '#search/failure.ts'
export type { Finding, Search } from '#search/finding.ts'
export { fold } from '#trace/fold.ts'
export type { TraceEvent } from '#trace/traceEvent.ts'
export type { World } from '#trace/world.ts'
export type {
  ToldResult as RunResult,
  ToldViolation as ViolationResult,
} from '#words/toldResult.ts'
export { type Law, laws } from './core/laws.ts'
export { type ProveHow, prove } from './core/prove.ts'
export { type RunOptions, runScenario, type ToldRun as Run } from './core/runScenario.ts'
export { type SearchHow, search } from './core/search.ts'
export { servers } from './core/servers.ts'
export type { MakesManager, ServerToTest } from './core/serverToTest.ts'
