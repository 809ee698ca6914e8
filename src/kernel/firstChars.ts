/** The beginning of a text, cut between characters where it is longer. */
export function firstChars(text: string, charsMax: number): string {
  return text.length <= charsMax ? text : [...text.slice(0, charsMax + 1)].slice(0, -1).join('')
}

/** A text as it is, or its beginning and three dots. What a wrong server has for a name may be no text, and is written as one. */
export function shortened(text: string, charsMax: number): string {
  const whole = String(text)
  return whole.length <= charsMax ? whole : `${firstChars(whole, charsMax)}…`
}
