/** What the text of somebody's code is called in the stack of an error. */
export const codeUrl = 'roomscope-your-code.js'

/** The line of somebody's code in which an error was thrown, counted from 1; null when it says none. */
export function codeLine(error: unknown): number | null {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const at = stack.indexOf(`${codeUrl}:`)
  if (at < 0) return null
  const line = Number.parseInt(stack.slice(at + codeUrl.length + 1), 10)
  return Number.isNaN(line) ? null : line
}
