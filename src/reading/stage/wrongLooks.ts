import { isHalfOpen } from '#trace/faultFacts.ts'
import type { ConnectionLook, StageModel } from './stageModel.ts'

/** A look of something wrong in the picture. *missing*: the server does not have what it should. */
export type WrongLook =
  | 'half-open'
  | 'torn'
  | 'ghost'
  | 'left behind'
  | 'orphan'
  | 'missing'
  | 'stale entry'
  | 'kept'
  | 'missed'
  | 'doubled'

const ofConnection = {
  ghost: ['ghost'],
  orphan: ['orphan', 'missing'],
  'stale entry': ['stale entry'],
  'dead, kept': ['kept'],
  'closed, kept': ['kept'],
} as const satisfies Record<ConnectionLook, readonly WrongLook[]>

/** Which of them are there now. */
export function wrongLooks({ connections, rooms, edges }: StageModel): ReadonlySet<WrongLook> {
  const present = new Set<WrongLook>()
  for (const { look, connection } of connections) {
    if (connection.faults.some(isHalfOpen)) present.add('half-open')
    for (const wrong of look === null ? [] : ofConnection[look]) present.add(wrong)
  }
  for (const { problem, hearing } of edges) {
    if (problem !== null) present.add('torn')
    if (hearing) present.add(hearing.kind)
  }
  if (rooms.some(({ leftBehind }) => leftBehind)) present.add('left behind')
  return present
}
