import { en } from '#words/en/en.ts'
import type { LawProof, Proof } from './proof.ts'
import { visibleLines } from './visible.ts'

/** A proof as a table to read: by law, kept, broken, or not judged, and what to look at. */
export function proofReport({ server, ran, searched, laws: found, stopped }: Proof): string {
  const count = (verdict: LawProof['verdict']) =>
    found.filter((one) => one.verdict === verdict).length
  const lines = [
    `${server}, tried with ${ran} scenarios and ${searched} random runs`,
    '',
    ...found.flatMap(lawLines),
    '',
    ...stopped.map(({ scenario, why }) => `“${scenario}” could not be run to its end: ${why}`),
    `${count('kept')} laws kept, ${count('broken')} broken, ${count('not judged')} not judged.`,
    'Kept is what nothing of this breaks; it is no proof that nothing could.',
  ]
  return visibleLines(lines.join('\n'))
}

function lawLines({ law, verdict, why, smallest, scenarios = 0 }: LawProof): string[] {
  const head = `${law.padEnd(4)} ${verdict.padEnd(11)}`
  if (!smallest) return [`${head} ${why ?? en.laws[law].rule}`]
  if (smallest.words) return [`${head} ${smallest.text}`, ...wordLines(smallest.words)]
  const more = scenarios > 1 ? `; broken in ${scenarios - 1} more` : ''
  return [
    `${head} ${smallest.text}`,
    `${' '.repeat(16)} “${smallest.scenario}”, step ${smallest.step} of ${smallest.steps}${more}`,
  ]
}

function wordLines(words: readonly string[]): string[] {
  return words.map((line, index) => `${' '.repeat(16)} ${index + 1}. ${line}`)
}
