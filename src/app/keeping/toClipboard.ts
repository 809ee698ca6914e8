import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import type { Words } from '#words/words.ts'

/** Puts a text on the clipboard, and says what is there then. */
export async function toClipboard(
  lab: Lab,
  { keeping }: Words,
  text: string,
  copied: string,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    tell(lab, 'info', copied)
  } catch {
    tell(lab, 'error', keeping.notCopied)
  }
}
