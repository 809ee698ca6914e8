import { type CatalogEntry, catalog, specimenGroups } from '#specimens/catalog.ts'

/** All flawed servers as the gallery shows them: by kind, and of a kind what takes the fewest steps first. */
export const galleryOrder: readonly CatalogEntry[] = specimenGroups.flatMap((group) =>
  catalog
    .filter((specimen) => specimen.group === group)
    .sort((one, other) => one.steps.length - other.steps.length),
)

/** Flaws are counted from 1, in the order of the gallery. */
export function flawNumber(id: string): number {
  return galleryOrder.findIndex((each) => each.id === id) + 1
}
