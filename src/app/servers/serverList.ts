import { catalog } from '#specimens/catalog.ts'
import type { ComparableServer } from '#views/compare/Compare.tsx'
import type { Words } from '#words/words.ts'

/** Every server there is, with what it gets wrong in a line. */
export function serverList({ fromFiles, servers }: Words): readonly ComparableServer[] {
  return [
    { id: 'reference', words: servers.reference },
    { id: 'indexed', words: servers.indexed },
    { id: 'as-written', words: servers.asWritten },
    ...catalog.map(({ id, flaw, law }) => ({
      id,
      words: servers.flawOf({ flaw: fromFiles({ text: flaw }), law }),
    })),
  ]
}
