/** The beginning of a text, cut between characters where it is longer. */
export function firstChars(text: string, charsMax: number): string {
  return text.length <= charsMax ? text : [...text.slice(0, charsMax + 1)].slice(0, -1).join('')
}

/** A text as it is, or its beginning and three dots. */
export function shortened(text: string, charsMax: number): string {
  return text.length <= charsMax ? text : `${firstChars(text, charsMax)}…`
}
