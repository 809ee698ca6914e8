import { useSyncExternalStore } from 'react'
import type { CatalogEntry } from '#specimens/catalog.ts'

/** Flawed servers are code of their own, which the page can start without. */
let catalog: readonly CatalogEntry[] = []
let asked = false
const waiting = new Set<() => void>()

/** Every specimen; none until they are fetched. */
export function useCatalog(): readonly CatalogEntry[] {
  return useSyncExternalStore(subscribe, () => catalog)
}

function subscribe(changed: () => void): () => void {
  waiting.add(changed)
  if (!asked) void fetchCatalog()
  return () => waiting.delete(changed)
}

async function fetchCatalog(): Promise<void> {
  asked = true
  try {
    ;({ catalog } = await import('#specimens/catalog.ts'))
    for (const changed of waiting) changed()
  } catch {
    // Whoever asks next asks for it again.
    asked = false
  }
}
