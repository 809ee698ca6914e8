/** Names, each once, in the order in which people count: numbers in them by their size, so c2 before c10. */
export function sortedByName<Name extends string>(names: Iterable<Name>): Name[] {
  const parts = new Map([...names].map((name) => [name, name.split(/(\d+)/)]))
  const inOrder = [...parts].sort(([a, one], [b, other]) => byParts(one, other) || (a < b ? -1 : 1))
  return inOrder.map(([name]) => name)
}

/** Text and numbers take turns, text first; 0 where only how a number is written differs. */
function byParts(one: readonly string[], other: readonly string[]): number {
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const [a, b] = [one[i] ?? '', other[i] ?? '']
    if (a === b) continue
    const order = i % 2 === 1 ? Number(a) - Number(b) : a < b ? -1 : 1
    if (order !== 0) return order
  }
  return one.length - other.length
}
