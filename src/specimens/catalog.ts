import type { Specimen } from './specimen.ts'

/** What goes wrong, as a person would look for it: each is a folder of this one. */
export const specimenGroups = [
  'books',
  'presence',
  'messages',
  'awaits',
  'sockets',
  'queues',
  'clients',
] as const
export type SpecimenGroup = (typeof specimenGroups)[number]

/** A specimen, and the folder that it stands in. */
export interface CatalogEntry extends Specimen {
  readonly group: SpecimenGroup
}

const files = import.meta.glob<Specimen>(
  './{awaits,books,clients,messages,presence,queues,sockets}/*.ts',
  {
    eager: true,
    import: 'specimen',
  },
)

const all: readonly CatalogEntry[] = Object.entries(files).map(([path, specimen]) => ({
  ...specimen,
  group: path.split('/')[1] as SpecimenGroup,
}))

/** Every specimen, a file each, group by group; the bundler finds them. */
export const catalog: readonly CatalogEntry[] = specimenGroups.flatMap((group) =>
  all.filter((specimen) => specimen.group === group),
)
