import type { StageEdge } from '#reading/stage/stageModel.ts'
import { type Curve, pointOn } from '#views/stage/graph/curve.ts'
import type { Geometry } from '#views/stage/graph/geometry.ts'
import type { Node, Place } from '#views/verbs/menu/menuModel.ts'

/** The glyph of a connection, the box of a room, the clasp of a line; null for what is not drawn. */
export function placeOfKey(
  { connections, rooms, room, edges }: Geometry,
  node: Node,
): Place | null {
  switch (node.kind) {
    case 'connection':
      return around(connections.get(node.connection), 14)
    case 'room': {
      const at = rooms.get(node.room)
      return at ? { x: at.x, y: at.y - room.height / 2, ...room } : null
    }
    case 'membership': {
      const curve = curveOf(edges, node)
      return curve ? around(pointOn(curve, 0.5), 8) : null
    }
  }
}

function around(
  at: { readonly x: number; readonly y: number } | undefined,
  radius: number,
): Place | null {
  if (!at) return null
  return { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius }
}

function curveOf(
  edges: ReadonlyMap<StageEdge, Curve>,
  { connection, room }: Extract<Node, { readonly kind: 'membership' }>,
): Curve | undefined {
  for (const [edge, curve] of edges) {
    if (edge.connection === connection && edge.room === room) return curve
  }
  return undefined
}
