import { tell } from '#store/commands/tell.ts'
import type { Words } from '#words/words.ts'

/** Puts a text on the clipboard, and says what is there then. */
export async function toClipboard({ keeping }: Words, text: string, copied: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    tell('info', copied)
  } catch {
    tell('error', keeping.notCopied)
  }
}
