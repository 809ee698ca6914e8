import type { FileOutcome } from '#cli/runFile.ts'
import type { CommandWords } from '#words/words.ts'
import { complaints } from './report.ts'

/** The outcomes as a JUnit report. It tells no durations: the same runs give the same text. */
export function junit(outcomes: readonly FileOutcome[], words: CommandWords): string {
  const failures = outcomes.filter((one) => 'result' in one && one.result.verdict === 'fail').length
  const errors = outcomes.filter((one) => !('result' in one)).length
  const counts = `tests="${outcomes.length}" failures="${failures}" errors="${errors}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="roomscope" ${counts}>`,
    `  <testsuite name="scenarios" ${counts}>`,
    ...outcomes.map((outcome) => testcase(outcome, words)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function testcase(outcome: FileOutcome, words: CommandWords): string {
  const file = xmlEscaped(outcome.file)
  const title = 'result' in outcome ? xmlEscaped(outcome.result.name) || file : file
  const head = `    <testcase classname="${file}" name="${title}" file="${file}"`
  const inside = [
    ...properties(outcome),
    ...complaint(outcome, words),
    ...nothingExpected(outcome, words),
  ]
  if (inside.length === 0) return `${head}/>`
  return [`${head}>`, ...inside.map((line) => `      ${line}`), '    </testcase>'].join('\n')
}

function properties(outcome: FileOutcome): string[] {
  if (!('result' in outcome)) return []
  const { server, seed, traceHash } = outcome.result
  const all = Object.entries({ server, seed, traceHash }).map(
    ([name, value]) => `<property name="${name}" value="${xmlEscaped(String(value))}"/>`,
  )
  return ['<properties>', ...all.map((line) => `  ${line}`), '</properties>']
}

function complaint(outcome: FileOutcome, words: CommandWords): string[] {
  const lines = complaints(outcome, words)
  const [first] = lines
  if (first === undefined) return []
  const tag = 'result' in outcome ? 'failure' : 'error'
  const text = xmlEscaped(lines.join('\n')).replaceAll('&#10;', '\n')
  return [`<${tag} message="${xmlEscaped(first)}">${text}</${tag}>`]
}

/** Who passes for want of expectations shall not look like one who was asked something. */
function nothingExpected(outcome: FileOutcome, { cli }: CommandWords): string[] {
  if (!('result' in outcome) || outcome.result.expectations.length > 0) return []
  return [`<system-out>${xmlEscaped(cli.expectsNothing)}</system-out>`]
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** As XML 1.0 takes it, in text and in quotes; what no XML may hold becomes U+FFFD. */
function xmlEscaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"\t\n\r]/g, (char) => entities[char] ?? char)
}
