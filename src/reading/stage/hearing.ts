import type { ConnectionId } from '#kernel/ids.ts'
import type { Numbered } from '#reading/events/problemIndex.ts'
import type { World } from '#trace/world.ts'

/** What went wrong with what a client was told of a room. */
export interface Hearing {
  /** It was told too little, or something too much. */
  readonly kind: 'missed' | 'doubled'
  /** For the picture, in a word or two. */
  readonly short: string
  /** For a sentence that begins with the client. */
  readonly words: string
  /** The number in the list of problems. */
  readonly problem: number
}

type Telling = Pick<Hearing, 'kind' | 'short' | 'words'>

/** The laws of what a client hears, and how a breach of each looks. */
const tellings: Readonly<Record<string, Telling>> = {
  T1: { kind: 'doubled', short: 'told too often', words: 'was told once too often' },
  T2: { kind: 'missed', short: 'not told', words: 'was not told who is there' },
  T3: { kind: 'doubled', short: 'heard a stranger', words: 'heard somebody it does not know of' },
  T5: { kind: 'doubled', short: 'heard itself', words: 'got its own message back' },
  T7: {
    kind: 'doubled',
    short: 'heard out of order',
    words: 'got a message twice or out of order',
  },
  T8: { kind: 'missed', short: 'missed a message', words: 'did not get a message' },
}

/**
 * The newest breach of what a client in a room should hear; null for none. That it was not told
 * (T2) holds until it is; what it heard wrongly stays heard.
 */
export function hearingOf(
  world: World,
  connection: ConnectionId,
  room: string,
  problems: readonly Numbered[],
): Hearing | null {
  const found = problems.findLast(
    ({ law }) => tellings[law] && (law !== 'T2' || isUntold(world, connection, room)),
  )
  const telling = found && tellings[found.law]
  return telling ? { ...telling, problem: found.number } : null
}

function isUntold(world: World, connection: ConnectionId, room: string): boolean {
  const members = world.rooms.get(room)?.members ?? new Set()
  const view = world.beliefs.get(connection)?.get(room) ?? new Set()
  return members.size !== view.size || [...members].some((id) => !view.has(id))
}
