import { laws } from '#laws/laws.ts'
import type { LawProof, Proof } from './proof.ts'
import { visibleLines } from './visible.ts'

/** A proof as a table to read: by law, kept, broken, or not judged, and what to look at. */
export function proofReport({ server, ran, laws: found, stopped }: Proof): string {
  const count = (verdict: LawProof['verdict']) =>
    found.filter((one) => one.verdict === verdict).length
  const lines = [
    `${server}, tried with ${ran} scenarios`,
    '',
    ...found.flatMap(lawLines),
    '',
    ...stopped.map(({ scenario, why }) => `“${scenario}” could not be run to its end: ${why}`),
    `${count('kept')} laws kept, ${count('broken')} broken, ${count('not judged')} not judged.`,
    'Kept is what none of these scenarios breaks; it is no proof that none could.',
  ]
  return visibleLines(lines.join('\n'))
}

function lawLines({ law, verdict, why, smallest, scenarios = 0 }: LawProof): string[] {
  const head = `${law.padEnd(4)} ${verdict.padEnd(11)}`
  if (!smallest) return [`${head} ${why ?? laws[law].rule}`]
  const more = scenarios > 1 ? `; broken in ${scenarios - 1} more` : ''
  return [
    `${head} ${smallest.text}`,
    `${' '.repeat(16)} “${smallest.scenario}”, step ${smallest.step} of ${smallest.steps}${more}`,
  ]
}
