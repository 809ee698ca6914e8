import { useState } from 'react'
import { keepOrder, type Order, orderColumns } from '#reading/stage/columns.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'

const none: Order = { connections: [], rooms: [] }

/** The order of the rows: the one given, or else as near to the picture before as can be read. */
export function useOrder(model: StageModel, rows: Order | undefined): Order {
  const [last, setLast] = useState(() => ({ model, rows, order: next(model, rows, none) }))
  if (last.model === model && last.rows === rows) return last.order
  const order = next(model, rows, last.order)
  setLast({ model, rows, order })
  return order
}

function next(model: StageModel, rows: Order | undefined, before: Order): Order {
  return rows ? keepOrder(model, rows) : orderColumns(model, before)
}
