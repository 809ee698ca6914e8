import { tell } from '#store/commands/tell.ts'
import { openFile } from './openScenario.ts'

const prefix = '#open='

/** Whether the page's address names a file to open. */
export function namesFile(hash: string): boolean {
  return hash.startsWith(prefix)
}

/**
 * Opens the file that the page's address names, as `npm run open` serves it: a path on this same
 * server, nothing from elsewhere. What stands in it is trusted no more than a file that is dropped
 * on the page. The address is cleared, so that a reload keeps what was done since.
 */
export async function openServed(hash: string): Promise<void> {
  history.replaceState(null, '', `${location.pathname}${location.search}`)
  try {
    const url = new URL(decodeURIComponent(hash.slice(prefix.length)), location.href)
    if (url.origin !== location.origin) throw new Error('it is not on this page’s own server')
    const response = await fetch(url, { redirect: 'error' })
    if (!response.ok) throw new Error(`the server says ${response.status} ${response.statusText}`)
    await openFile(new File([await response.blob()], nameOf(url)))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    tell('error', `The file that the address names was not opened: ${why}.`)
  }
}

function nameOf({ pathname }: URL): string {
  return decodeURIComponent(pathname.split('/').at(-1) ?? '') || 'The file'
}
