import { codeOf } from '#app/code/codeOf.ts'
import { cutClass } from '#app/code/cutSource.ts'
import { referenceFiles } from '#app/code/sources.ts'

const partsMax = 4

/** The parts of the code to choose from, and which of them hold the flaw. */
export interface Parts {
  readonly names: readonly string[]
  readonly flawed: ReadonlySet<string>
}

/** The methods that a flawed server replaces, among some that are as they should be. */
export function partsOf(server: string): Parts {
  const sections = codeOf(server)
  const flawed = new Set(sections.flatMap(({ text, name }) => methodsOf(text, name)))
  const sound = sections
    .flatMap(({ reference }) => referenceMethods(reference?.name ?? 'ConnectionManager'))
    .filter((name) => !flawed.has(name))
  const [first] = flawed
  const others = [...new Set(sound)].slice(0, Math.max(partsMax - 1, 0))
  const names = [...(first === undefined ? [] : [first]), ...others].sort()
  return { names, flawed }
}

function methodsOf(text: string, name: string): string[] {
  const names = [...(cutClass(text, name)?.methods.keys() ?? [])]
  const own = names.filter((each) => each !== 'constructor')
  return own.length > 0 ? own : names
}

/** What a reader knows of the reference: its public verbs. */
function referenceMethods(name: string): string[] {
  for (const { text } of referenceFiles) {
    const found = cutClass(text, name)
    if (found) return [...found.methods.keys()].filter((each) => isVerb(each))
  }
  return []
}

function isVerb(name: string): boolean {
  return !name.startsWith('#') && !['constructor', 'get', 'stop'].includes(name)
}
