import { codeOf } from '#app/code/codeOf.ts'
import { type CodeBlock, isCode, placeKey } from '#app/code/codeRow.ts'
import { findClass, referenceClasses } from '#app/code/referenceCode.ts'
import { referenceFiles } from '#app/code/sources.ts'

const partsMax = 4

/** A line of the code under test. */
interface ChoosableLine {
  readonly key: string
  readonly text: string
}

/** What to choose from: which part holds the flaw, and which line of it. */
export interface Parts {
  /** Methods by their names, as `joinRoom`; one of them is `flawed`. */
  readonly names: readonly string[]
  readonly flawed: string
  readonly lines: readonly ChoosableLine[]
  /** The key of the line with the flaw. */
  readonly line: string
}

/** The method that holds the flaw, among some that are as they should be; null where no line is known. */
export function partsToName(server: string): Parts | null {
  const { blocks, flaw } = codeOf(server)
  const [first] = blocks
  if (!first || !flaw) return null
  const flawed = first.name.slice(first.name.indexOf('.') + 1)
  const touched = new Set(blocks.filter(({ part }) => part === 'flaw').map(methodName))
  const sound = soundNames().filter((name) => !touched.has(name))
  const names = [flawed, ...sound.slice(0, partsMax - 1)].sort()
  return { names, flawed, lines: linesToName(first), line: placeKey(flaw) }
}

function methodName({ name }: CodeBlock): string {
  return name.slice(name.indexOf('.') + 1)
}

/** Public verbs of the reference, in the order in which they stand. */
function soundNames(): readonly string[] {
  const methods = referenceClasses.flatMap((name) => [
    ...(findClass(referenceFiles, name)?.methods.keys() ?? []),
  ])
  return [...new Set(methods)].filter((name) =>
    /^(?:join|leave|disconnect|broadcast|evict)/.test(name),
  )
}

function linesToName({ rows }: CodeBlock): readonly ChoosableLine[] {
  return rows.flatMap((row) =>
    row.own && isCode(row) ? [{ key: placeKey(row.own), text: row.text }] : [],
  )
}
