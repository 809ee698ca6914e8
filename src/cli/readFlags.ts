import { parseArgs } from 'node:util'
import { closestWord } from '#scenario/closestWord.ts'

/** The greatest seed that a scenario may have. */
export const seedMax = 0xffff_ffff

/** Which flags a command knows, and whether each has a value. */
type Flags = Readonly<Record<string, 'string' | 'boolean'>>

/** What was given: the flags with their values, and the rest. */
interface Given<F> {
  readonly values: ReadonlyMap<keyof F, string>
  readonly named: readonly string[]
}

/** The flags with their values, and the rest; or what is wrong. Of a flag given twice the last counts. */
export function readFlags<const F extends Flags>(
  argv: readonly string[],
  flags: F,
): Given<F> | string {
  const options = Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }]))
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true })
  const values = new Map<keyof F, string>()
  const named: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') named.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!Object.hasOwn(flags, name)) {
      const words = Object.keys(flags).map((flag) => `--${flag}`)
      return unknown('the options', rawName, words)
    }
    const wants = flags[name] === 'string'
    if (wants && !value) return `${rawName}: found nothing; a value may stand there`
    if (!wants && value !== undefined) {
      return `${rawName}: found ${JSON.stringify(value)}; nothing may stand there`
    }
    values.set(name, value ?? '')
  }
  return { values, named }
}

/** What is wrong with a word that is none of those that may stand there. */
export function unknown(where: string, found: string, words: readonly string[]): string {
  const meant = closestWord(found, words)
  const hint = meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`
  const allowed = `one of ${words.join(', ')}`
  return `${where}: found ${JSON.stringify(found)}; ${allowed} may stand there${hint}`
}

/** What is wrong with a value that is to be a whole number; null when nothing is. */
export function numberProblem(
  flag: string,
  found: string,
  least: number,
  most: number,
): string | null {
  if (/^\d+$/.test(found) && Number(found) >= least && Number(found) <= most) return null
  const allowed = `a whole number from ${least} to ${most}`
  return `${flag}: found ${JSON.stringify(found)}; ${allowed} may stand there`
}
