import type { Lab } from '#store/lab.ts'

let prepare = () => Promise.resolve()

/** Has what is printed made for paper, from the moment on when nothing else is to be done. */
export function offerPrinting(own: Lab): void {
  let prepared: Promise<void> | null = null
  prepare = () => {
    prepared ??= import('./preparePrinting.tsx').then((made) => made.preparePrinting(own))
    return prepared
  }
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1000))
  // What cannot be fetched now leaves the page to be printed as it is.
  whenIdle(() => prepare().catch(() => undefined))
}

/** Prints what is shown. */
export async function printPage(): Promise<void> {
  await prepare().catch(() => undefined)
  window.print()
}
