import type { SharedDefect } from '#search/proof/sharedDefect.ts'
import type { Words } from '#words/words.ts'

/** A defect in one line: where it is told of, the law that it breaks, and what it is. */
export function defectText({ fromFiles }: Words, { id, law, what }: SharedDefect): string {
  return `${id} · ${law}: ${fromFiles({ text: what })}`
}
