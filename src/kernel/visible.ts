/** What moves a terminal's cursor, ends a line, or turns the direction of what follows. */
const unseen = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

/** A text as one line: what does not show is written as its number, as `\u001b`. */
export function visible(text: string): string {
  return text.replace(unseen, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A value as JSON in one line, all of which shows; who reads it gets what it was. */
export function visibleJson(value: unknown): string {
  return visible(JSON.stringify(value))
}

/** Lines of our own, each made visible. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}
