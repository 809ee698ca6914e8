import type { FileOutcome } from '#cli/runFile.ts'
import { visible } from '#kernel/visible.ts'

/** An outcome whose texts are a line each, so that no file adds a line to what is printed of it. */
export function visibleOutcome(outcome: FileOutcome): FileOutcome {
  const file = visible(outcome.file)
  if (!('result' in outcome)) return { ...outcome, file, problems: outcome.problems.map(visible) }
  const { result, lines = [] } = outcome
  return {
    ...outcome,
    file,
    lines: lines.map((one) => ({ ...one, place: visible(one.place) })),
    result: {
      ...result,
      name: visible(result.name),
      server: visible(result.server),
      refused: result.refused.map((one) => ({ ...one, text: visible(one.text) })),
      violations: result.violations.map((one) => ({ ...one, text: visible(one.text) })),
    },
  }
}
