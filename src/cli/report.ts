import { en } from '#words/en/en.ts'
import { runProblems } from '#words/runProblems.ts'
import type { FileOutcome } from './runFile.ts'
import { visible } from './visible.ts'

export type Verdict = 'pass' | 'fail' | 'invalid'

export function verdictOf(outcome: FileOutcome): Verdict {
  return 'result' in outcome ? outcome.result.verdict : 'invalid'
}

/** An outcome as one JSON line. */
export function jsonLine(outcome: FileOutcome): string {
  if ('result' in outcome) return JSON.stringify({ file: outcome.file, ...outcome.result })
  const { file, problems } = outcome
  return JSON.stringify({ file, verdict: 'invalid', problems })
}

const words = { pass: 'pass   ', fail: 'FAIL   ', invalid: 'INVALID' } as const

/** An outcome as one line to read. */
export function headline(outcome: FileOutcome): string {
  const head = `${words[verdictOf(outcome)]}  ${outcome.file}`
  if (!('result' in outcome)) return head
  const { name, server, expectations, events, virtualMs } = outcome.result
  const held = expectations.filter(({ ok }) => ok).length
  const count = en.result.held({ held, of: expectations.length })
  return `${head}  “${name}” on ${server}: ${count}; ${events} events in ${virtualMs} virtual ms`
}

/** What happened of all that should happen sometimes: a file that meets nothing proves nothing. */
export function happenings(outcome: FileOutcome): string[] {
  if (!('result' in outcome)) return []
  const { happened = [] } = outcome
  return [
    `         it happened: ${happened.length === 0 ? 'nothing of note' : happened.join(', ')}`,
  ]
}

/** The laws that a server of one's own was not judged by, and why. */
export function notJudged(outcome: FileOutcome): string[] {
  const { notJudged: found = [] } = 'result' in outcome ? outcome.result : {}
  const byReason = new Map<string, string[]>()
  for (const { law, why } of found) byReason.set(why, [...(byReason.get(why) ?? []), law])
  return [...byReason].map(([why, laws]) => `         not judged: ${laws.join(', ')} (${why})`)
}

/** What was wrong, one line each: nothing for a file that passed. */
export function complaints(outcome: FileOutcome): string[] {
  if (!('result' in outcome)) return [...outcome.problems]
  return outcome.result.verdict === 'pass' ? [] : runProblems(en, outcome.result).map(visible)
}

/** A file that did not pass: what was wrong with it, and how it is seen. */
export function failureReport(outcome: FileOutcome, flags: string): string {
  const lines = [headline(outcome), ...complaints(outcome).map((line) => `         ${line}`)]
  if ('result' in outcome) {
    lines.push(`         see it: npm run open -- ${quoted(outcome.file)}${flags}`)
  }
  return lines.join('\n')
}

/** The last line of many files. */
export function tally(verdicts: readonly Verdict[]): string {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length
  return `${count('pass')} pass, ${count('fail')} fail, ${count('invalid')} invalid`
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
}
