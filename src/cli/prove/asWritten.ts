import type { FileOutcome } from '#cli/runFile.ts'
import { defects } from '#specimens/defects/defects.ts'
import type { SharedDefect } from './lawProof.ts'

/** A defect of the pattern as it is written, and the scenario that shows it. */
interface DefectPlayed {
  readonly defect: SharedDefect
  readonly text: string
}

/** Every defect of the pattern as it is written that a scenario shows. */
export const defectsPlayed: readonly DefectPlayed[] = Object.values(defects)
  .flat()
  .map(({ id, what, law, steps, settings = {} }) => ({
    defect: { id, what, law },
    text: JSON.stringify({ roomscope: 1, name: id, settings, steps }),
  }))

/** Whether a server breaks the law by the steps of a defect. */
export function isShared({ law }: SharedDefect, outcome: FileOutcome): boolean {
  return 'result' in outcome && outcome.result.violations.some((one) => one.law === law)
}
