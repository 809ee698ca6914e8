/** The known word that a mistyped one was probably meant to be; undefined when none is near. */
export function closestWord(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > 40) return undefined
  const near = words
    .map((word) => ({ word, typos: typosBetween(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, typos }) => typos <= Math.max(1, Math.floor(word.length / 3)))
  near.sort((a, b) => a.typos - b.typos)
  return near[0]?.word
}

/**
 * How many typing mistakes lie between two words: a letter too many, one missing, one wrong, or two
 * that changed places (the optimal string alignment distance).
 */
function typosBetween(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + wrong,
        swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = above
    above = row
  }
  return at(above, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
