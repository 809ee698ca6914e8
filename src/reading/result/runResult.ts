import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { CodeReading } from '#laws/codeReading.ts'
import type { UnjudgedWhy } from '#laws/unjudged.ts'
import { togetherFor } from '#reading/events/threads.ts'
import { serverName } from '#scenario/brought.ts'
import { expectedLaws } from '#scenario/expectedLaws.ts'
import type { Scenario } from '#scenario/format.ts'
import type { Coded, LimitParams, RefusalParams } from '#trace/codes.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { type TextHash, traceHash } from '#trace/traceHash.ts'
import type { World } from '#trace/world.ts'
import { type WorldState, worldState } from '#trace/worldState.ts'
import { type TurnedAwayOften, turnedAwayIn } from './turnedAwayIn.ts'

/** An expectation and what was found. */
export interface ExpectationResult {
  /** The index of the step in the scenario. */
  readonly step: number
  readonly ok: boolean
  readonly expected: unknown
  readonly actual: unknown
}

/** A broken law. */
export interface ViolationResult {
  readonly law: string
  /** Which of the law's messages tells it, and what that sentence needs beside client and room. */
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
  readonly seq: number
  readonly atMs: number
  readonly step: number
  readonly connection?: ConnectionId
  readonly client?: string
  readonly room?: string
  /** The steps that came together for it, where something came between; left out where nothing did. */
  readonly together?: readonly number[]
}

/** For so many broken laws it is looked for what came between; the others follow from the same. */
const togetherMax = 20

/** A step that could not be done, or one at which a limit stopped the world. */
export type RefusedStep = { readonly step: number } & (
  | Coded<RefusalParams>
  | Coded<LimitParams, 'limit'>
)

/** A law that a server was not judged by. */
export interface UnjudgedLaw {
  readonly law: string
  readonly why: UnjudgedWhy
}

/** What a run came to, by codes; `toldResult` says it in words. */
export interface RunResult {
  readonly name: string
  readonly server: string
  readonly seed: number
  readonly verdict: 'pass' | 'fail'
  readonly expectations: readonly ExpectationResult[]
  readonly violations: readonly ViolationResult[]
  readonly refused: readonly RefusedStep[]
  /** What the server turned somebody away for; left out where it did not. */
  readonly turnedAway?: readonly TurnedAwayOften[]
  /** Laws that a server of one's own was not judged by: it does not have what they need, or does not show it. */
  readonly notJudged?: readonly UnjudgedLaw[]
  /** What code of one's own was taken for. */
  readonly reading?: CodeReading
  readonly state: WorldState
  readonly traceHash: string
  readonly events: number
  readonly virtualMs: number
}

/** What of a result is read from the trace alone: nothing is folded or hashed for it. */
export type Verdict = Pick<
  RunResult,
  'verdict' | 'expectations' | 'violations' | 'refused' | 'turnedAway'
>

/** Whether a run passes: all that was expected held, and no law else was broken. */
export function verdictOfTrace(scenario: Scenario, trace: readonly TraceEvent[]): Verdict {
  const telling = besideSteps(trace)
  const expectations = ofKind(telling, 'expectation').map(({ event }) => expectationResult(event))
  const violations = violationsOf(trace, telling)
  const refused = refusedSteps(telling)
  const named = expectedLaws(scenario)
  const turnedAway = turnedAwayIn(trace)
  const good =
    expectations.every(({ ok }) => ok) &&
    violations.every(({ law }) => named.has(law)) &&
    refused.length === 0
  return {
    verdict: good ? 'pass' : 'fail',
    expectations,
    violations,
    refused,
    ...(turnedAway.length > 0 ? { turnedAway } : {}),
  }
}

/** Sums up a run from its trace. `hash` reckons the trace's hash, if it is given. */
export function runResult(
  scenario: Scenario,
  trace: readonly TraceEvent[],
  world: World,
  hash?: TextHash,
): RunResult {
  const { name, server, seed } = scenario
  return {
    name,
    server: serverName(server),
    seed,
    ...verdictOfTrace(scenario, trace),
    state: worldState(world),
    traceHash: traceHash(trace, hash),
    events: trace.length,
    virtualMs: world.nowMs,
  }
}

/** The violations of a trace, each with the step it came of. */
export function violationResults(trace: readonly TraceEvent[]): ViolationResult[] {
  return violationsOf(trace, besideSteps(trace))
}

function violationsOf(trace: readonly TraceEvent[], telling: readonly WithStep[]) {
  return ofKind(telling, 'violation').map(({ event, step }, i): ViolationResult => {
    const { seq, at, law, code, params, connection, room } = event
    const together = i < togetherMax ? stepsTogether(trace, seq) : []
    return {
      law,
      code,
      params,
      seq,
      atMs: at,
      step,
      ...(connection === undefined ? {} : { connection, client: clientOf(connection) }),
      ...(room === undefined ? {} : { room }),
      ...(together.length === 0 ? {} : { together }),
    }
  })
}

/** The steps that came together, in their order; none where nothing came between. */
function stepsTogether(trace: readonly TraceEvent[], seq: number): readonly number[] {
  const together = togetherFor(trace, seq)
  if (together.every(({ part }) => part !== 'meanwhile')) return []
  const steps = together.flatMap(({ event }) => (event.kind === 'step' ? [event.index] : []))
  return steps.length < 2 ? [] : steps.sort((a, b) => a - b)
}

function expectationResult(event: EventOf<'expectation'>): ExpectationResult {
  const { index, ok, expected, actual } = event
  return { step: index, ok, expected, actual }
}

/** A limit that stops the world is as bad as a step refused. */
function refusedSteps(telling: readonly WithStep[]): RefusedStep[] {
  const refused = ofKind(telling, 'step refused').map(({ event: { index, code, params } }) => {
    return { step: index, code, params } as RefusedStep
  })
  const limits = ofKind(telling, 'limit').map(({ event: { name, params }, step }) => {
    return { step, limit: name, params } as RefusedStep
  })
  return [...refused, ...limits]
}

type TellingKind = 'expectation' | 'violation' | 'step refused' | 'limit'

interface WithStep<K extends TellingKind = TellingKind> {
  readonly event: EventOf<K>
  readonly step: number
}

/** What a result tells of, each with the step that runs when it happens: the last one begun before it. */
function besideSteps(trace: readonly TraceEvent[]): WithStep[] {
  const found: WithStep[] = []
  let step = -1
  for (const event of trace) {
    switch (event.kind) {
      case 'step':
        step = event.index
        break
      case 'expectation':
      case 'violation':
      case 'step refused':
      case 'limit':
        found.push({ event, step })
    }
  }
  return found
}

function ofKind<K extends TellingKind>(telling: readonly WithStep[], kind: K): WithStep<K>[] {
  return telling.filter((one): one is WithStep<K> => one.event.kind === kind)
}
