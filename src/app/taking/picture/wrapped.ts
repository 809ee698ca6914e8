/** What is not parted: a word with the space after it, or one sign of a script that has no spaces. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，：；！？”）]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu

/** The text in lines of at most `widthMax`, by `widthOf`; what has no place to be parted at stands alone. */
export function wrapped(
  text: string,
  widthMax: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== '' && widthOf(`${line}${piece}`.trimEnd()) > widthMax) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  if (line !== '') lines.push(line.trimEnd())
  return lines
}
