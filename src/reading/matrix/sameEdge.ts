import type { StageEdge } from '#reading/stage/stageModel.ts'

/** Whether a membership looks as it did. */
export function sameEdge(one: StageEdge | null, other: StageEdge | null): boolean {
  if (one === null || other === null) return one === other
  return (
    one.roomLists === other.roomLists &&
    one.connectionLists === other.connectionLists &&
    one.ghost === other.ghost &&
    one.problem === other.problem &&
    one.badge === other.badge &&
    one.hearing?.problem === other.hearing?.problem
  )
}
