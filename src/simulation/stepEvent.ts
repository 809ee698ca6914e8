import type { Step } from '#scenario/format.ts'

interface StepNamed {
  readonly verb: string
  readonly client?: string
  readonly room?: string
  readonly step: Step
}

/** What the trace tells of a step when it begins. */
export function stepNamed(step: Step): StepNamed {
  const { client, room } = step as { client?: string; room?: string }
  return {
    verb: 'do' in step ? step.do : `expect ${step.expect}`,
    ...(client === undefined ? {} : { client }),
    ...(room === undefined ? {} : { room }),
    step,
  }
}
