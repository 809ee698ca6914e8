import { useState } from 'react'
import { bothDrawn, type Order, orderColumns } from '#reading/stage/columns.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import { connectionsDrawnMax } from '#views/stage/graph/useDrawn.ts'

const none: Order = { connections: [], rooms: [] }

/** One order of the rows for both pictures, as near to the one before as can be read. */
export function useRows(mine: StageModel, other: StageModel): Order {
  const [last, setLast] = useState(() => ({
    mine,
    other,
    rows: ordered(mine, other, none),
  }))
  if (last.mine === mine && last.other === other) return last.rows
  const rows = ordered(mine, other, last.rows)
  setLast({ mine, other, rows })
  return rows
}

/** Of crowds only some are drawn, in the order that they came: to count all crossings would take too long. */
function ordered(mine: StageModel, other: StageModel, before: Order): Order {
  const both = bothDrawn(mine, other)
  return both.connections.length > connectionsDrawnMax ? none : orderColumns(both, before)
}
