import type { FileOutcome } from '#cli/runFile.ts'

/** What moves a terminal's cursor, ends a line, or turns the direction of what follows. */
const unseen = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

/** A text as one line of a terminal: what does not show is written as its number, as `\u001b`. */
function visible(text: string): string {
  return text.replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Lines of our own, each made visible. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}

/** An outcome whose texts are a line each, so that no file adds a line to what is printed of it. */
export function visibleOutcome(outcome: FileOutcome): FileOutcome {
  const file = visible(outcome.file)
  if (!('result' in outcome)) return { file, problems: outcome.problems.map(visible) }
  const { result } = outcome
  return {
    ...outcome,
    file,
    result: {
      ...result,
      name: visible(result.name),
      refused: result.refused.map((one) => ({ ...one, text: visible(one.text) })),
      violations: result.violations.map((one) => ({ ...one, text: visible(one.text) })),
    },
  }
}
