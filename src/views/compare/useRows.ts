import { useState } from 'react'
import { bothDrawn, type Order, orderColumns } from '#reading/stage/columns.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'

const none: Order = { connections: [], rooms: [] }

/** One order of the rows for both pictures, as near to the one before as can be read. */
export function useRows(mine: StageModel, other: StageModel): Order {
  const [last, setLast] = useState(() => ({
    mine,
    other,
    rows: orderColumns(bothDrawn(mine, other), none),
  }))
  if (last.mine === mine && last.other === other) return last.rows
  const rows = orderColumns(bothDrawn(mine, other), last.rows)
  setLast({ mine, other, rows })
  return rows
}
