import type { World } from '#trace/world.ts'

/** From so many connections on the lines of a graph are hard to follow, and the matrix is offered. */
const manyFrom = 41
/** From so many on they cannot be drawn at once, and the matrix is what is shown. */
const crowdFrom = 151

/** How many connections there are, for the eye. */
export type Crowd = 'few' | 'many' | 'crowd'

/** How many connections the picture of a world has, at least. */
export function crowdOf({ clients, registered }: World): Crowd {
  const connections = Math.max(clients.size, registered.size)
  if (connections >= crowdFrom) return 'crowd'
  return connections >= manyFrom ? 'many' : 'few'
}

/**
 * The pane that is shown. *graph* is the picture that fits: of a crowd, the matrix. *around* is the
 * graph all the same: of a crowd, what is around something. A pane that is not here is the graph.
 */
export function paneShown(wanted: string, others: readonly string[], crowd: Crowd): string {
  if (wanted === 'around') return 'graph'
  if ([...ownPanes, ...others].includes(wanted)) return wanted
  return crowd === 'crowd' ? 'matrix' : 'graph'
}

const ownPanes = ['matrix', 'ledger', 'views']

/** The pane that is wanted when this tab is chosen: what fits is wanted as long as it fits. */
export function paneChosen(tab: string, crowd: Crowd): string {
  const fitting = crowd === 'crowd' ? 'matrix' : 'graph'
  if (tab === fitting) return 'graph'
  return tab === 'graph' ? 'around' : tab
}
