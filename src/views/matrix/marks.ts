import type { CellLook } from '#reading/matrix/cellLook.ts'

/** What is drawn for a cell in which something is wrong. */
export interface Mark {
  /** In a square from -1 to 1. */
  readonly path: string
  readonly way: 'fill' | 'stroke'
  /** The name of its colour. */
  readonly ink: string
}

/** A look of something wrong. */
export type WrongCell = Exclude<CellLook, 'agree'>

/** Every shape is another one; the canvas and the legend draw the same. */
export const marks: Readonly<Record<WrongCell, Mark>> = {
  'only the connection': { path: 'M-1,-1 H1 L-1,1 Z', way: 'fill', ink: '--broken' },
  'only the room': { path: 'M1,1 H-1 L1,-1 Z', way: 'fill', ink: '--broken' },
  ghost: { path: 'M-.85,-.85 L.85,.85 M.85,-.85 L-.85,.85', way: 'stroke', ink: '--broken' },
  missed: { path: 'M0,-1 L1,0 L0,1 L-1,0 Z', way: 'stroke', ink: '--waiting' },
  doubled: {
    path: 'M-.8,-1 H-.2 V1 H-.8 Z M.2,-1 H.8 V1 H.2 Z',
    way: 'fill',
    ink: '--waiting',
  },
}
