import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { filePrefix } from './address.ts'
import { NotOpened, whyNotOpened } from './notOpened.ts'
import { openFile } from './openFile.ts'

/**
 * Opens the file that the page's address names, as `npm run open` serves it: a path on this same
 * server, nothing from elsewhere. What stands in it is trusted no more than a file that is dropped
 * on the page. The address is cleared, so that a reload keeps what was done since.
 */
export async function openServed(lab: Lab, hash: string): Promise<void> {
  history.replaceState(null, '', `${location.pathname}${location.search}`)
  try {
    const url = new URL(decodeURIComponent(hash.slice(filePrefix.length)), location.href)
    if (url.origin !== location.origin) throw new NotOpened('elsewhere', {})
    const response = await fetch(url, { redirect: 'error' })
    const { ok, status, statusText } = response
    if (!ok) throw new NotOpened('refused', { status, statusText })
    await openFile(lab, new File([await response.blob()], fileNameIn(url)))
  } catch (error) {
    tell(lab, 'error', (words) =>
      words.opening.servedNotOpened({ why: whyNotOpened(words, error) }),
    )
  }
}

function fileNameIn({ pathname }: URL): string {
  return decodeURIComponent(pathname.split('/').at(-1) ?? '')
}
