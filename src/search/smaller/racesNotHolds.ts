import type { DoStep, Scenario, Step } from '#scenario/format.ts'
import type { Attempt } from '#search/shrink.ts'

/**
 * What is held, overtaken and let go is most often a race, which needs two steps fewer: what happens
 * meanwhile happens at one instant instead. A cut takes along what is on its way, so a close is tried
 * in its place: it comes after what was said before it.
 */
export async function racesNotHolds(now: () => Scenario, attempt: Attempt): Promise<void> {
  for (let at = 0; at < now().steps.length; at++) {
    const until = releaseOf(now().steps, at)
    if (until === null) continue
    const raced = asRace(now().steps, at, until)
    const closed = raced.map(closedNotCut)
    if (await attempt({ ...now(), steps: raced })) at--
    else if (await attempt({ ...now(), steps: closed })) at--
  }
}

/** Where that which the step at `at` holds is let go; the end, if it never is; null if it holds nothing. */
function releaseOf(steps: readonly Step[], at: number): number | null {
  const hold = steps[at]
  if (!isDo(hold) || hold.do !== 'hold') return null
  const found = steps.findIndex(
    (step, index) =>
      index > at && isDo(step) && step.do === 'release' && step.client === hold.client,
  )
  return found < 0 ? steps.length : found
}

/** Without the hold at `at` and the release at `until`; of what stands between, all is at the instant of the first. */
function asRace(steps: readonly Step[], at: number, until: number): Step[] {
  return steps.flatMap((step, index) => {
    if (index === at || index === until) return []
    return index > at + 1 && index < until ? [{ ...step, now: true }] : [step]
  })
}

function closedNotCut(step: Step): Step {
  if (!isDo(step) || step.do !== 'drop') return step
  return { ...step, do: 'close' }
}

function isDo(step: Step | undefined): step is DoStep {
  return step !== undefined && 'do' in step
}
