import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { whyNotOpened } from './notOpened.ts'
import { openText } from './openText.ts'
import { readHash } from './shareLink.ts'

/** Opens the scenario that the page's address carries, as it was shown where the link was made; whether that went well. */
export async function openHash(lab: Lab, hash: string): Promise<boolean> {
  try {
    const carried = await readHash(hash)
    return (
      carried !== null && (await openText(lab, { name: ({ opening }) => opening.link, ...carried }))
    )
  } catch (error) {
    tell(lab, 'error', (words) => words.opening.linkNotOpened({ why: whyNotOpened(words, error) }))
    return false
  }
}
