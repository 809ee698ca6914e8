import { fewMax, named, namesMax } from '#words/names.ts'

/** `a`, `a and b`, `a, b and c`; `none` stands for an empty list, `12 more` for what is too much. */
export function listed(names: readonly string[], none = 'nothing'): string {
  const shown = names.slice(0, namesMax).map(named)
  if (names.length > namesMax) shown.push(`${names.length - namesMax} more`)
  const last = shown.pop()
  if (last === undefined) return none
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}

/** `a, b and c`, as they are; of more than a few the first, and how many more. */
export function few(names: readonly string[]): string {
  const shown = names.slice(0, fewMax)
  const more = names.length - fewMax
  const last = more > 0 ? `${more} more` : shown.pop()
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`
}
