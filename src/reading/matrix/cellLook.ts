import type { StageEdge } from '#reading/stage/stageModel.ts'

/** How a cell looks: both maps agree, or what is wrong with it. */
export type CellLook =
  | 'agree'
  | 'only the connection'
  | 'only the room'
  | 'ghost'
  | 'missed'
  | 'doubled'

/** The look of a membership. */
export function cellLook({ roomLists, connectionLists, ghost, hearing }: StageEdge): CellLook {
  if (!roomLists) return 'only the connection'
  if (!connectionLists) return 'only the room'
  if (ghost) return 'ghost'
  return hearing?.kind ?? 'agree'
}
