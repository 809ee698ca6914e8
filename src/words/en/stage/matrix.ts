import type { CellLook } from '#reading/matrix/cellLook.ts'
import type { SocketLane } from '#reading/matrix/socketLane.ts'

/** The matrix of a crowd: a column for each connection, a row for each room. */
export const matrix = {
  tab: 'Matrix',
  label: 'Membership matrix',
  tools: 'Matrix tools',
  find: 'Find a client or a room',
  findButton: 'Find',
  found: ({ at, of, name }: { at: number; of: number; name: string }) => `${at} of ${of}: ${name}`,
  notFound: ({ text }: { text: string }) => `Nothing here is named “${text}”.`,
  nearer: 'Zoom in',
  farther: 'Zoom out',
  whole: 'Show all',
  sort: 'Order anew',
  fetching: 'Fetching the matrix…',
  hint: 'Arrow keys go from cell to cell, with Shift to the next that is filled. Enter opens what is around it.',
  corner: 'room',
  not: ({ client, room }: { client: string; room: string }) => `${client} is not in ${room}`,
  at: ({ cell, connection }: { cell: string; connection: string }) => `${cell} · ${connection}`,
  pointAt: 'Choose a cell to see what is around it.',
  back: 'Back to the matrix',
  lanes: {
    open: 'open',
    'held up': 'held up',
    'half-open': 'half-open',
    dead: 'dead',
    'on its way': 'on its way',
    gone: 'gone',
  } satisfies Record<SocketLane, string>,
  cells: {
    agree: 'filled cell: both sides agree',
    'only the connection': 'upper corner: only the connection lists the room',
    'only the room': 'lower corner: only the room lists the connection',
    ghost: 'cross: a ghost, its socket is gone',
    missed: 'diamond: not told, or a message missed',
    doubled: 'two bars: told too much',
  } satisfies Record<CellLook, string>,
  legend: {
    label: 'What the matrix shows',
    bars: 'bars left: members of a room',
    ticks: 'red lines at the edges: something is wrong in this row or column',
    gone: 'right of the dashed line: connections that are gone',
  },
}
