/** A class, cut out of its file. */
export interface ClassSource {
  readonly name: string
  /** The class that it extends, or null. */
  readonly base: string | null
  /** Its lines, its comment first. */
  readonly text: string
  /** Each method with its comment, the constructor among them, moved to the left margin. */
  readonly methods: ReadonlyMap<string, string>
}

const modifiers = '(?:(?:protected|private|public|static|abstract|override|async|get|set) )*'

/**
 * Cuts a class out of a TypeScript file; null when it is not there. The files are formatted, which
 * the gate sees to: so a line that is `}` ends a class, and one that is `  }` ends a method.
 */
export function cutClass(file: string, name: string): ClassSource | null {
  const lines = file.split('\n')
  const head = new RegExp(
    `^(?:export )?(?:abstract )?class ${name}\\b(?:<[^{]*?>)?(?: extends (\\w+))?`,
  )
  const at = lines.findIndex((line) => head.test(line))
  if (at < 0) return null
  const own = lines.slice(commentStart(lines, at), classEnd(lines, at) + 1)
  const base = head.exec(lines[at] ?? '')?.[1] ?? null
  return { name, base, text: own.join('\n'), methods: methodsOf(own) }
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

function methodsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const methods = new Map<string, string>()
  const head = new RegExp(`^  ${modifiers}(#?\\w+)(?:<[^(]*>)?\\(`)
  for (const [at, line] of lines.entries()) {
    const name = head.exec(line)?.[1]
    if (name === undefined) continue
    const end = isWhole(line) ? at : lines.indexOf('  }', at)
    const own = lines.slice(commentStart(lines, at), end + 1)
    methods.set(name, own.map((each) => each.replace(/^ {2}/, '')).join('\n'))
  }
  return methods
}

/** Nothing follows it: its body is empty, or it has none. */
function isWhole(line: string): boolean {
  return line.endsWith('{}') || / abstract /.test(line)
}
