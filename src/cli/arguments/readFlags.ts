import { parseArgs } from 'node:util'
import { closestWord } from '#scenario/closestWord.ts'
import type { CommandWords } from '#words/words.ts'

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
  words: CommandWords,
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
      const known = Object.keys(flags).map((flag) => `--${flag}`)
      return unknown(words.flags.theOptions, rawName, known, words)
    }
    const wants = flags[name] === 'string'
    if (wants && !value) return words.flags.noValue({ flag: rawName })
    if (!wants && value !== undefined) {
      return words.flags.aValue({ flag: rawName, found: JSON.stringify(value) })
    }
    values.set(name, value ?? '')
  }
  return { values, named }
}

/** What is wrong with a word that is none of those that may stand there. */
export function unknown(
  where: string,
  found: string,
  allowed: readonly string[],
  { flags: words }: CommandWords,
): string {
  const meant = closestWord(found, allowed)
  const hint = meant === undefined ? undefined : JSON.stringify(meant)
  return words.unknown({ where, found: JSON.stringify(found), allowed, meant: hint })
}

/** What is wrong with a value that is to be a whole number; null when nothing is. */
export function numberProblem(
  { flag, found, least, most }: NumberFlag,
  { flags: words }: CommandWords,
): string | null {
  if (/^\d+$/.test(found) && Number(found) >= least && Number(found) <= most) return null
  return words.noNumber({ flag, found: JSON.stringify(found), least, most })
}

interface NumberFlag {
  readonly flag: string
  readonly found: string
  readonly least: number
  readonly most: number
}
