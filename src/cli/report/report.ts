import type { FileOutcome } from '#cli/runFile.ts'
import { shortened } from '#kernel/firstChars.ts'
import { visibleJson } from '#kernel/visible.ts'
import { runProblems } from '#words/runs/runProblems.ts'
import type { CommandWords } from '#words/words.ts'
import { columnChars, indent } from './column.ts'
import { shellQuoted } from './quoted.ts'
import { turnedAway } from './turnedAway.ts'
import type { Voice } from './voice.ts'

export type Verdict = 'pass' | 'fail' | 'invalid'

export function verdictOf(outcome: FileOutcome): Verdict {
  return 'result' in outcome ? outcome.result.verdict : 'invalid'
}

/** An outcome as one JSON line. */
export function jsonLine(outcome: FileOutcome): string {
  if ('result' in outcome) return visibleJson({ file: outcome.file, ...outcome.result })
  const { file, problems } = outcome
  return visibleJson({ file, verdict: 'invalid', problems })
}

/** How much of a scenario's name stands in a line. */
const nameCharsMax = 200

/** An outcome as one line to read. */
export function headline(outcome: FileOutcome, { cli: words }: CommandWords): string {
  const head = `${words.verdict[verdictOf(outcome)].padEnd(columnChars)}${outcome.file}`
  if (!('result' in outcome)) return head
  const { name, server, expectations, events, virtualMs } = outcome.result
  const held = expectations.filter(({ ok }) => ok).length
  const of = expectations.length
  return `${head}  ${words.told({ name: shortened(name, nameCharsMax), server, held, of, events, virtualMs })}`
}

/** What happened of all that should happen sometimes: a file that meets nothing proves nothing. */
export function happenings(outcome: FileOutcome, { cli: words }: CommandWords): string[] {
  if (!('result' in outcome)) return []
  const { happened = [] } = outcome
  if (happened.length === 0) return [`${indent}${words.nothingHappened}`]
  return [`${indent}${words.happened({ what: happened.join(', ') })}`]
}

/** The laws that a server of one's own was not judged by, and why. */
export function notJudged(outcome: FileOutcome, { cli: words }: CommandWords): string[] {
  const { notJudged: found = [] } = 'result' in outcome ? outcome.result : {}
  const byReason = new Map<string, string[]>()
  for (const { law, text } of found) byReason.set(text, [...(byReason.get(text) ?? []), law])
  return [...byReason].map(
    ([why, laws]) => `${indent}${words.notJudged({ laws: laws.join(', '), why })}`,
  )
}

/** What was wrong, one line each: nothing for a file that passed. */
export function complaints(outcome: FileOutcome, words: CommandWords): string[] {
  if (!('result' in outcome)) return [...outcome.problems]
  return outcome.result.verdict === 'pass' ? [] : runProblems(words, outcome.result)
}

/** A file that did not pass: what was wrong with it, and how it is seen. */
export function failureReport(
  outcome: FileOutcome,
  flags: string,
  { words, commands }: Voice,
): string {
  const lines = [
    headline(outcome, words),
    ...complaints(outcome, words).map((line) => `${indent}${line}`),
    ...turnedAway(outcome, words),
  ]
  if ('result' in outcome) {
    const { lines: lastLines = [] } = outcome
    for (const { law, place } of lastLines) {
      lines.push(`${indent}${words.cli.lastLine({ law, place })}`)
    }
    const command = `${commands.open} ${shellQuoted(outcome.file)}${flags}`
    lines.push(`${indent}${words.cli.seeIt({ command })}`)
  }
  return lines.join('\n')
}

/** The last line of many files. */
export function tally(verdicts: readonly Verdict[], { cli: words }: CommandWords): string {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length
  return words.tally({ pass: count('pass'), fail: count('fail'), invalid: count('invalid') })
}
