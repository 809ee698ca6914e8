import { thrown } from '#kernel/thrown.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import { say } from '#trace/say.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'

/** The first thing that went wrong in a world. */
export interface Failure {
  /** The law that was broken; the name of the limit that stopped the world; or a `crash` of the world itself. */
  readonly law: string
  readonly text: string
  /** The sentence without the names and numbers in it: what kind of failure it is. */
  readonly shape: string
  /** The index of the step after which it went wrong. */
  readonly step: number
  /** What that step does. */
  readonly verb: string
}

/** The first failure of a trace from the event `from` on; null when all went well. */
export function failureIn(
  scenario: Scenario,
  trace: readonly TraceEvent[],
  from = 0,
): Failure | null {
  for (let seq = from; seq < trace.length; seq++) {
    const event = trace[seq]
    if (event?.kind === 'violation') {
      const { text } = violationWords(en, event)
      return failureOf(scenario, event.law, text, lastStep(trace, seq))
    }
    if (event?.kind !== 'limit') continue
    const text = say(en.limits, event.name, event.params)
    return failureOf(scenario, event.name, text, lastStep(trace, seq))
  }
  return null
}

/** A failure with that sentence, after the step `step`. */
function failureOf(scenario: Scenario, law: string, text: string, step: number): Failure {
  const done = scenario.steps[step]
  const verb = done === undefined ? 'nothing' : 'do' in done ? done.do : `expect ${done.expect}`
  return { law, text, shape: shapeOf(scenario, text), step, verb }
}

/** The failure that the world itself broke, whatever the server did to it. */
export function crashOf(scenario: Scenario, error: unknown, step: number): Failure {
  return failureOf(scenario, 'crash', en.failures.thrown(thrown(error)), step)
}

/** Whether two failures are of one kind: the same law, told by the same sentence. */
export function isSameKind(one: Failure, other: Failure): boolean {
  return one.law === other.law && one.shape === other.shape
}

function lastStep(trace: readonly TraceEvent[], before: number): number {
  for (let seq = before; seq >= 0; seq--) {
    const event = trace[seq]
    if (event?.kind === 'step') return (event as EventOf<'step'>).index
  }
  return -1
}

const blank = '·'

/** Names are shortened and numbers change while a scenario is made small; the sentence stays. */
function shapeOf({ steps }: Scenario, text: string): string {
  const names = new Set(steps.flatMap(namesIn))
  const words = text.replaceAll(/“[^”]*”|"[^"]*"/g, blank).split(' ')
  const shaped = words.map((word) => {
    const bare = word.replace(/[.,:;!?]+$/, '')
    // One letter may be a name in one scenario and an article in the next.
    return names.has(bare) || bare.length < 2 || /\d/.test(bare) ? blank : word
  })
  return shaped.filter((word, at) => word !== blank || shaped[at - 1] !== blank).join(' ')
}

function namesIn(step: Step): string[] {
  const named = step as { readonly client?: string; readonly room?: string }
  return [named.client, named.room].filter((name) => name !== undefined)
}
