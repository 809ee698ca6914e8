import type { Fault } from '#trace/traceEvent.ts'

/** Half open one way: the server does not hear it (mute), or it does not hear the server (deaf). */
export type TellingFault =
  | 'dead'
  | 'failing'
  | 'proxied'
  | 'mute'
  | 'deaf'
  | 'half-open'
  | 'stalled'
  | 'slow'
  | 'frames held'
  | 'handler held'
  | 'await held'
  | 'held'

interface Telling {
  /** Of several faults, the one with the lowest rank is told. */
  readonly rank: number
  readonly alone: TellingFault
  /** For it and others of its rank that tell something else. */
  readonly together?: TellingFault
}

const halfOpen = { rank: 3, together: 'half-open' } as const
const held = { rank: 6, together: 'held' } as const

const tellings: Readonly<Record<Fault, Telling>> = {
  dead: { rank: 0, alone: 'dead' },
  failing: { rank: 1, alone: 'failing' },
  proxied: { rank: 2, alone: 'proxied' },
  'half-open to server': { ...halfOpen, alone: 'mute' },
  'half-open to client': { ...halfOpen, alone: 'deaf' },
  stalled: { rank: 4, alone: 'stalled' },
  slow: { rank: 5, alone: 'slow' },
  'frames to server held': { ...held, alone: 'frames held' },
  'frames to client held': { ...held, alone: 'frames held' },
  'handler held': { ...held, alone: 'handler held' },
  'await held': { ...held, alone: 'await held' },
}

/** What says most about some faults; null when there is none. */
export function tellingFault(faults: readonly Fault[]): TellingFault | null {
  const all = faults.map((fault) => tellings[fault])
  const rank = Math.min(...all.map((telling) => telling.rank))
  const [first, ...more] = all.filter((telling) => telling.rank === rank)
  if (!first) return null
  const isOne = more.every(({ alone }) => alone === first.alone)
  return isOne ? first.alone : (first.together ?? first.alone)
}
