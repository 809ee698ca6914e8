import { fewMax, named, namesMax } from '#words/names.ts'

/** `a`, `a 和 b`, `a、b 和 c`; `none` stands for an empty list. */
export function listed(names: readonly string[], none = '没有'): string {
  const shown = names.slice(0, namesMax).map(named)
  if (names.length > namesMax) shown.push(`另外 ${names.length - namesMax} 个`)
  const last = shown.pop()
  if (last === undefined) return none
  return shown.length === 0 ? last : `${shown.join('、')} 和 ${last}`
}

/** `a、b 和 c`，照原样；多了就只列前几个，再说还有多少。 */
export function few(names: readonly string[]): string {
  const shown = names.slice(0, fewMax)
  const more = names.length - fewMax
  if (more > 0) return `${shown.join('、')} 和另外 ${more} 个`
  const last = shown.pop()
  return shown.length === 0 ? (last ?? '') : `${shown.join('、')} 和 ${last}`
}
