import { replaceStep } from '#scenario/editScenario.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import type { Attempt } from '#search/shrink.ts'

const textFields = ['text', 'frame', 'room'] as const
const roundMs = [1, 5, 25, 100, 1000, 30_000, 60_000, 90_000, 120_000]

/** Makes texts short and waits brief, down to where the failure is no more. */
export async function shorterValues(now: () => Scenario, attempt: Attempt): Promise<void> {
  for (let at = 0; at < now().steps.length; at++) {
    for (const field of textFields) await shorterText(now, attempt, at, field)
    await shorterWait(now, attempt, at)
  }
}

/** A longest text that does not fail and a shortest that does, found by halving; a short one is left as it is. */
async function shorterText(
  now: () => Scenario,
  attempt: Attempt,
  at: number,
  field: (typeof textFields)[number],
): Promise<void> {
  const text = fieldOf(now().steps[at], field)
  if (typeof text !== 'string' || text.length < 2) return
  if (field !== 'room' && (await attempt(changed(now(), at, field, 'x')))) return
  // What is JSON is not cut anywhere.
  if (field === 'frame') return
  let least = 0
  let most = text.length
  while (most - least > 1) {
    const half = (least + most) >> 1
    if (await attempt(changed(now(), at, field, text.slice(0, half)))) most = half
    else least = half
  }
}

async function shorterWait(now: () => Scenario, attempt: Attempt, at: number): Promise<void> {
  const step = now().steps[at]
  if (!step || !('do' in step) || step.do !== 'wait') return
  for (const ms of roundMs) {
    if (ms < step.ms && (await attempt(replaceStep(now(), at, { ...step, ms })))) return
  }
}

function fieldOf(step: Step | undefined, field: string): unknown {
  return (step as unknown as Record<string, unknown> | undefined)?.[field]
}

function changed(scenario: Scenario, at: number, field: string, value: string): Scenario {
  return replaceStep(scenario, at, { ...scenario.steps[at], [field]: value } as unknown as Step)
}
