/** So much is always read whole: it costs next to nothing. */
const smallMax = 1000

/**
 * When something of which usually only what was touched is read is to be read whole, as the check on
 * that: always while it is small, and else when as much has happened as there is to read. So reading
 * costs what happens, and not what there is.
 */
export class WholeReading {
  #happened = 0

  /** Something happened that may have changed it. */
  happened(): void {
    this.#happened++
  }

  /** Whether all of its `size` is to be read now. It is taken as read then. */
  isDue(size: number): boolean {
    if (size > smallMax && this.#happened < size) return false
    this.#happened = 0
    return true
  }
}
