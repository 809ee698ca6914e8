import { type CatalogEntry, catalog, specimenGroups } from '#specimens/catalog.ts'

/** What everybody tries first, on a server that is not set in any way. */
const plainVerbs: ReadonlySet<string> = new Set([
  'connect',
  'join',
  'leave',
  'message',
  'close',
  'drop',
])

/** A name or a text as one types it without a second thought. */
const plainText = /^[a-z]{1,9}$/

/** All flawed servers as the gallery shows them: by kind, and of a kind the plain ones first, then by steps. */
export const galleryOrder: readonly CatalogEntry[] = specimenGroups.flatMap((group) =>
  catalog
    .filter((specimen) => specimen.group === group)
    .sort(
      (one, other) =>
        Number(isPlainFlaw(other)) - Number(isPlainFlaw(one)) ||
        one.steps.length - other.steps.length,
    ),
)

/** Flaws are counted from 1, in the order of the gallery. */
export function flawNumber(id: string): number {
  return galleryOrder.findIndex((each) => each.id === id) + 1
}

/** Whether a flaw shows by what everybody tries first, one thing after the other. */
export function isPlainFlaw({ steps, settings }: CatalogEntry): boolean {
  return settings === undefined && steps.every(isPlainStep)
}

function isPlainStep(step: AnyStep): boolean {
  const { do: verb = '', room = 'room', text = 'text', now = false } = step
  return plainVerbs.has(verb) && plainText.test(room) && plainText.test(text) && !now
}

/** A step as far as it matters here. */
interface AnyStep {
  readonly do?: string
  readonly room?: string
  readonly text?: string
  readonly now?: boolean
}
