import { tenths } from '#app/taking/rounded.ts'

/** A line of a text as it stands on the page, from the left upper corner of `at`: where it begins, and its baseline. */
interface TextLine {
  readonly text: string
  readonly x: number
  readonly y: number
  /** How wide it is in the page's letters. */
  readonly width: number
}

/** The baseline, as a part of a line's height from its top; near enough for the page's letters. */
const baseline = 0.77

/** A text of the page in the lines in which it is shown. */
export function textLines(node: Text, at: DOMRect): readonly TextLine[] {
  const lines: { text: string; x: number; y: number; top: number; right: number }[] = []
  const range = document.createRange()
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.trimEnd().length)
    const [box] = range.getClientRects()
    if (!box || box.width === 0) continue
    const line = lines.at(-1)
    if (line && Math.abs(line.top - box.top) < box.height / 2) {
      line.text += word
      line.right = box.right - at.left
    } else {
      const y = box.top - at.top + box.height * baseline
      const [x, right] = [tenths(box.left - at.left), box.right - at.left]
      lines.push({ text: word, x, y: tenths(y), top: box.top, right })
    }
  }
  return lines.map(({ text, x, y, right }) => ({
    text: text.trimEnd(),
    x,
    y,
    width: tenths(right - x),
  }))
}
