import { catalog } from '#specimens/catalog.ts'
import type { ComparableServer } from '#views/compare/Compare.tsx'

/** Every server there is, with what it gets wrong in a line. */
export const serverList: readonly ComparableServer[] = [
  { id: 'reference', words: 'keeps every law' },
  { id: 'as-written', words: 'the pattern as tutorials have it' },
  ...catalog.map(({ id, flaw, law }) => ({ id, words: `${flaw} (${law})` })),
]
