import { parseStepText } from '#scenario/parseScenario.ts'

/** A step as the editor shows it: a field a line, for there is little width. */
export function stepText(step: unknown): string {
  return JSON.stringify(step, null, 1)
    .replace(/\n +/g, '\n  ')
    .replace(/\[\n +/g, '[')
}

/** The word after `do` or `expect`, though the text be no step yet; empty when there is none. */
export function wordOf(text: string): string {
  const parsed = parseStepText(text)
  if (!parsed.ok) return /"(?:do|expect)"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? ''
  return 'do' in parsed.step ? parsed.step.do : parsed.step.expect
}
