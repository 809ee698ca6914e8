import type { RunResult } from '#simulation/runResult.ts'

/** What the headless runner prints about a run: one JSON line, or some lines to read. */
export function runReport(file: string, result: RunResult, json: boolean): string {
  if (json) return JSON.stringify({ file, ...result })
  const { name, verdict, server, expectations, violations, refused, events, virtualMs } = result
  const held = expectations.filter(({ ok }) => ok).length
  const lines = [
    `${verdict === 'pass' ? 'pass' : 'FAIL'}  ${file}  “${name}” on ${server}`,
    `      ${held} of ${expectations.length} expectations held; ${events} events in ${virtualMs} virtual ms`,
    ...refused.map(({ step, text }) => `      step ${step} was refused: ${text}`),
    ...expectations
      .filter(({ ok }) => !ok)
      .map(({ step, expected, actual }) => {
        return `      step ${step}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`
      }),
    ...violations.map(({ law, step, text }) => `      law ${law} broken in step ${step}: ${text}`),
  ]
  return lines.join('\n')
}

/** What it prints about a file that nothing was run of. */
export function invalidReport(file: string, problems: readonly string[], json: boolean): string {
  if (json) return JSON.stringify({ file, verdict: 'invalid', problems })
  return [`INVALID  ${file}`, ...problems.map((text) => `      ${text}`)].join('\n')
}
