import { describe, expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import { curveBetween, pathOf, pointOn, splitCurve } from './curve.ts'
import { layOut } from './geometry.ts'

function star(connections: number, rooms: number) {
  const ids = Array.from({ length: connections }, (_, i) => connectionId(`c${i}`, 1))
  const names = Array.from({ length: rooms }, (_, i) => `r${i}`)
  const edges = ids.flatMap((connection) =>
    names.map((room) => ({ connection, room, roomLists: true, connectionLists: true })),
  )
  const model = { connections: [], rooms: [], edges } as unknown as StageModel
  return { model, order: { connections: ids, rooms: names } }
}

describe('columns', () => {
  test.each([
    [3, 2, 700],
    [40, 8, 700],
    [20, 5, 364],
    [150, 30, 364],
  ])(
    '%i connections and %i rooms in %i px: nothing lies on anything, all is inside',
    (c, r, width) => {
      const { model, order } = star(c, r)
      const { connections, rooms, room, height, glyphScale } = layOut(model, order, width, 500)
      const rows = [...connections.values()].map(({ y }) => y)
      for (const [i, y] of rows.slice(1).entries()) {
        expect(y - (rows[i] ?? 0)).toBeGreaterThanOrEqual(24 * glyphScale - 0.01)
      }
      const boxes = [...rooms.values()]
      for (const [i, { y }] of boxes.slice(1).entries()) {
        expect(y - (boxes[i]?.y ?? 0)).toBeGreaterThanOrEqual(room.height)
      }
      for (const { x, y } of boxes) {
        expect(y - room.height / 2).toBeGreaterThanOrEqual(0)
        expect(y + room.height / 2).toBeLessThanOrEqual(height)
        expect(x + room.width).toBeLessThanOrEqual(width)
      }
      expect(Math.max(...rows)).toBeLessThanOrEqual(height)
      expect(height).toBeGreaterThanOrEqual(500)
    },
  )

  test('each line goes from its connection to its room, beside the others', () => {
    const { model, order } = star(4, 2)
    const { edges, connections, rooms, room } = layOut(model, order, 700, 500)
    const ends = new Set<string>()
    for (const [{ connection, room: id }, [from, , , to]] of edges) {
      expect(Math.abs(from.y - (connections.get(connection)?.y ?? 0))).toBeLessThan(10)
      expect(to.x).toBe(rooms.get(id)?.x)
      expect(Math.abs(to.y - (rooms.get(id)?.y ?? 0))).toBeLessThan(room.height / 2)
      ends.add(`${to.x},${to.y}`)
    }
    expect(ends.size).toBe(edges.size)
  })

  test('where the drawing is higher than its frame, the rooms stay in view as it is scrolled', () => {
    const { model, order } = star(100, 3)
    for (const viewTop of [0, 300, 9999]) {
      const { rooms, height } = layOut(model, order, 700, 500, viewTop)
      const top = Math.min(viewTop, height - 500)
      for (const { y } of rooms.values()) {
        expect(y).toBeGreaterThan(top)
        expect(y).toBeLessThan(top + 500)
      }
    }
    const short = star(3, 3)
    const still = layOut(short.model, short.order, 700, 500, 0).rooms
    expect(layOut(short.model, short.order, 700, 500, 40).rooms).toEqual(still)
  })

  test('a room that only a connection lists still has an end to its line', () => {
    const { model, order } = star(1, 1)
    const { edges } = layOut(model, { ...order, rooms: [] }, 700, 500)
    for (const [, , , to] of edges.values()) expect(Number.isFinite(to.x + to.y)).toBe(true)
  })
})

describe('curves', () => {
  const curve = curveBetween({ x: 0, y: 0 }, { x: 100, y: 50 })

  test('meet in the middle where they are split', () => {
    const [left, right] = splitCurve(curve, 0.5)
    expect(left[3]).toEqual(right[0])
    expect(left[3]).toEqual({ x: 50, y: 25 })
    expect([left[0], right[3]]).toEqual([curve[0], curve[3]])
    expect(pointOn(curve, 0)).toEqual(curve[0])
    expect(pointOn(curve, 1)).toEqual(curve[3])
  })

  test('are written as a path', () => {
    expect(pathOf(curve)).toBe('M0,0 C50,0 50,50 100,50')
  })
})
