/** A copy with room for half as many more, at the least one pair. */
export function grown<T>(items: readonly T[]): T[] {
  const { length } = items
  const copy = new Array<T>(length + 2 * Math.ceil(length / 4))
  for (let at = 0; at < length; at++) copy[at] = items[at] as T
  return copy
}
