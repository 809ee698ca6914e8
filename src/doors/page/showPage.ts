import open from 'open'

/** Shows an address in the browser of this machine; where there is none, the address was printed already. */
export function showPage(url: string): void {
  open(url).then(
    (child) => child.once('error', () => undefined),
    () => undefined,
  )
}
