import { named, namesMax } from '#words/names.ts'

/** `a`, `a 和 b`, `a、b 和 c`; `none` stands for an empty list. */
export function listed(names: readonly string[], none = '没有'): string {
  const shown = names.slice(0, namesMax).map(named)
  if (names.length > namesMax) shown.push(`另外 ${names.length - namesMax} 个`)
  const last = shown.pop()
  if (last === undefined) return none
  return shown.length === 0 ? last : `${shown.join('、')} 和 ${last}`
}
