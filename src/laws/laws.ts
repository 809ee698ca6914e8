import type { LawId } from './lawMessages.ts'

/** The laws that are judged while a world runs; `docs/LAWS.md` tells of each. */
const judged = {
  S1: true,
  S2: true,
  S3: true,
  S4: true,
  S5: true,
  S6: true,
  S7: true,
  S8: true,
  S9: true,
  S10: true,
  L1: true,
  L2: true,
  L3: true,
  L4: true,
  L5: true,
  T1: true,
  T2: true,
  T3: true,
  T4: true,
  T5: true,
  T6: true,
  T7: true,
  T8: true,
  T9: true,
  T10: true,
  T11: true,
  T13: true,
  T15: true,
  P1: true,
  P2: true,
} satisfies Record<LawId, true>

/** The numbers of the laws that are judged. */
export const lawIds = Object.keys(judged) as LawId[]
