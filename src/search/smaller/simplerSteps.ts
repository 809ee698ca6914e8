import { decodeClientFrame } from '#protocol/clientFrames.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { replaceStep } from '#scenario/editScenario.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import type { Attempt } from '#search/shrink.ts'

/** Fields that a step can do without. */
const needless = [
  'now',
  'code',
  'reason',
  'path',
  'times',
  'direction',
  'proxy',
  'metadata',
  'name',
  'refuse',
  'resume',
  'user',
  'exclude',
  'connection',
  'what',
]

/** Leaves out what a step need not say: a race that is none, a close code that nobody minds, a raw frame. */
export async function simplerSteps(now: () => Scenario, attempt: Attempt): Promise<void> {
  for (let at = 0; at < now().steps.length; at++) {
    const plain = plainOf(now().steps[at])
    if (plain) await attempt(replaceStep(now(), at, plain))
    for (const field of needless) {
      const step = now().steps[at]
      if (!step || !(field in step)) continue
      // A hold has to say what it holds; a release need not.
      if (field === 'what' && !('do' in step && step.do === 'release')) continue
      await attempt(replaceStep(now(), at, withoutField(step, field)))
    }
  }
}

function withoutField(step: Step, field: string): Step {
  const { [field]: _, ...rest } = step as unknown as Record<string, unknown>
  return rest as unknown as Step
}

/** A raw frame as the step that says the same; null when there is none. */
function plainOf(step: Step | undefined): Step | null {
  if (!step || !('do' in step) || step.do !== 'send' || step.frame === undefined) return null
  const read = decodeClientFrame(step.frame, protocolLimits)
  if (!read.ok || !('room' in read.message) || read.message.type === 'state') return null
  const { type, room } = read.message
  const { client } = step
  const own = type === 'message' ? ({ do: type, text: 'x' } as const) : ({ do: type } as const)
  return { ...own, client, room, ...(step.now ? { now: true } : {}) }
}
