import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import type { Saying } from '#words/said.ts'

/** Puts a text on the clipboard, and says what is there then. */
export async function toClipboard(lab: Lab, text: string, copied: Saying): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    tell(lab, 'info', copied)
  } catch {
    tell(lab, 'error', ({ keeping }) => keeping.notCopied)
  }
}
