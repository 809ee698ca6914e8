import { shellQuoted } from '#cli/report/quoted.ts'
import type { Voice } from '#cli/report/voice.ts'
import { visibleLines } from '#kernel/visible.ts'
import type { CommandWords } from '#words/words.ts'
import type { LawProof, Proof } from './lawProof.ts'

const indent = ' '.repeat(17)

/** A proof as a table to read: by law, kept, broken, or not judged, and what to look at. */
export function proofReport(proof: Proof, { words, commands }: Voice): string {
  const { server, ran, searched, laws: found, stopped } = proof
  const count = (verdict: LawProof['verdict']) =>
    found.filter((one) => one.verdict === verdict).length
  const counts = {
    kept: count('kept'),
    broken: count('broken'),
    notJudged: count('not judged'),
  }
  const lines = [
    words.proof.tried({ server, scenarios: ran, runs: searched }),
    '',
    ...found.flatMap((law) => [
      ...lawLines(law, words),
      ...seenLines(law, server, words, commands),
    ]),
    '',
    ...sharedLines(proof, words),
    ...stopped.map((one) => words.proof.stopped(one)),
    words.proof.counts(counts),
    words.proof.honest,
  ]
  return visibleLines(lines.join('\n'))
}

/** The defects of the pattern as it is written that it has too. */
function sharedLines({ asWritten }: Proof, { proof: words }: CommandWords): string[] {
  if (asWritten.length === 0) return []
  const lines = asWritten.map(({ id, law, what }) => `${id.padEnd(4)} ${law.padEnd(4)} ${what}`)
  return [words.shared({ count: asWritten.length }), ...lines, '']
}

function lawLines(
  { law, verdict, why, smallest, scenarios = 0 }: LawProof,
  { proof: words, laws: lawWords }: CommandWords,
): string[] {
  const { rule = '' } = (lawWords as Readonly<Record<string, { rule: string }>>)[law] ?? {}
  const head = `${law.padEnd(4)} ${words.verdict[verdict].padEnd(11)}`
  if (!smallest) return [`${head} ${why ?? rule}`]
  if (smallest.words) return [`${head} ${smallest.text}`, ...wordLines(smallest.words)]
  const where = words.where({ ...smallest, more: Math.max(0, scenarios - 1) })
  return [`${head} ${smallest.text}`, `${indent}${where}`]
}

/** Where in the code it breaks, and the command that opens it in the page. */
function seenLines(
  { law, smallest }: LawProof,
  server: string,
  { cli, result }: CommandWords,
  { open }: Voice['commands'],
): string[] {
  if (smallest?.file === undefined) return []
  const { file, place, together } = smallest
  return [
    ...(together ? [`${indent}${result.together({ steps: together })}`] : []),
    ...(place === undefined ? [] : [`${indent}${cli.lastLine({ law, place })}`]),
    `${indent}${cli.seeIt({ command: `${open} ${shellQuoted(file)} --server ${shellQuoted(server)}` })}`,
  ]
}

function wordLines(words: readonly string[]): string[] {
  return words.map((line, index) => `${indent}${index + 1}. ${line}`)
}
