import { EndlessCode } from '#kernel/thrown.ts'

/** What the text of somebody's code is called in the stack of an error. */
export const codeUrl = 'roomscope-your-code.js'

/** What the text of a file of theirs is called, before which so many lines are counted. */
export function fileUrl(before: number): string {
  return `roomscope-your-code-from-${before}.js`
}

const inCode = /roomscope-your-code(?:-from-(\d+))?\.js:(\d+)/

/** What the text of a module is called that it imports: its lines are not those of the code. */
export const importUrl = 'roomscope-import.js'

/** The line of somebody's code in which an error was thrown, counted from 1; null when it says none. */
export function codeLine(error: unknown): number | null {
  const { endedAt, stack } = readable(error)
  if (endedAt !== null) return endedAt
  const found = inCode.exec(stack)
  return found ? Number(found[1] ?? 0) + Number(found[2]) : null
}

/** Nothing of one that lets nobody read it. */
function readable(error: unknown): { readonly endedAt: number | null; readonly stack: string } {
  try {
    const stack = error instanceof Error ? error.stack : undefined
    const endedAt = error instanceof EndlessCode ? error.line : null
    return { endedAt, stack: typeof stack === 'string' ? stack : '' }
  } catch {
    return { endedAt: null, stack: '' }
  }
}
