import { useEffect, useState } from 'react'
import type { LibraryEntry } from '#scenario/library/library.ts'

/** The built-in scenarios; none until they are fetched, for the page itself does without. */
export function useLibrary(): readonly LibraryEntry[] {
  const [library, setLibrary] = useState<readonly LibraryEntry[]>([])
  useEffect(() => {
    let isHere = true
    import('#scenario/library/library.ts')
      .then((fetched) => isHere && setLibrary(fetched.library))
      // What only leads on is left out where it cannot be fetched.
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [])
  return library
}
