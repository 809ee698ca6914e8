/** Some lines of a file, one after the other. */
export interface SourcePart {
  /** The number of the first, counted from 1. */
  readonly first: number
  readonly lines: readonly string[]
}

/** A class, cut out of its file. */
export interface ClassSource extends SourcePart {
  readonly name: string
  /** The class that it extends, or null. */
  readonly base: string | null
  /** Each method with its comment, the constructor among them. */
  readonly methods: ReadonlyMap<string, SourcePart>
}

const modifiers = '(?:(?:protected|private|public|static|abstract|override|async|get|set) )*'

/**
 * Cuts a class out of a TypeScript file, its comment first; null when it is not there. The files are
 * formatted, which the gate sees to: so a line that is `}` ends a class, and one that is `  }` ends a
 * method.
 */
export function cutClass(file: string, name: string): ClassSource | null {
  const lines = file.split('\n')
  const head = new RegExp(
    `^(?:export )?(?:abstract )?class ${name}\\b(?:<[^{]*?>)?(?: extends (\\w+))?`,
  )
  const at = lines.findIndex((line) => head.test(line))
  if (at < 0) return null
  const from = commentStart(lines, at)
  const to = classEnd(lines, at)
  const base = head.exec(lines[at] ?? '')?.[1] ?? null
  return { name, base, ...part(lines, from, to), methods: methodParts(lines, at, to) }
}

function part(lines: readonly string[], from: number, to: number): SourcePart {
  return { first: from + 1, lines: lines.slice(from, to + 1) }
}

function classEnd(lines: readonly string[], at: number): number {
  if (lines[at]?.endsWith('{}')) return at
  return lines.indexOf('}', at)
}

/** The first line of the comment that stands right before a line, or that line itself. */
function commentStart(lines: readonly string[], at: number): number {
  let start = at
  while (/^ *(?:\/\*\*|\*|\/\/)/.test(lines[start - 1] ?? '')) start--
  return start
}

function methodParts(
  lines: readonly string[],
  from: number,
  to: number,
): ReadonlyMap<string, SourcePart> {
  const methods = new Map<string, SourcePart>()
  const head = new RegExp(`^  ${modifiers}(#?\\w+)(?:<[^(]*>)?\\(`)
  for (let at = from; at <= to; at++) {
    const line = lines[at] ?? ''
    const name = head.exec(line)?.[1]
    if (name === undefined) continue
    const end = isWhole(line) ? at : lines.indexOf('  }', at)
    methods.set(name, part(lines, commentStart(lines, at), end))
  }
  return methods
}

/** Nothing follows it: its body is empty, or it has none. */
function isWhole(line: string): boolean {
  return line.endsWith('{}') || / abstract /.test(line)
}
