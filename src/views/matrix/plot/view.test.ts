import { assert, double, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import {
  cellSize,
  columnX,
  keptInside,
  type Plot,
  panned,
  placeAt,
  rowY,
  showing,
  wholeView,
  zoomed,
  zoomMax,
} from './view.ts'

const plots = record({
  columns: integer({ min: 1, max: 12_000 }),
  rows: integer({ min: 1, max: 1200 }),
  gone: double({ min: 0, max: 1, noNaN: true }),
  width: integer({ min: 120, max: 1600 }),
  height: integer({ min: 120, max: 900 }),
}).map(
  ({ columns, gone, ...others }): Plot => ({
    x: 100,
    y: 60,
    columns,
    living: Math.round(columns * (1 - gone)),
    ...others,
  }),
)
const share = double({ min: 0, max: 0.999, noNaN: true })

test('every cell is found where it is drawn, at any zoom', () => {
  assert(
    property(plots, share, share, share, (plot, across, down, near) => {
      const place = {
        column: Math.floor(across * plot.columns),
        row: Math.floor(down * plot.rows),
      }
      const zoom = 1 + near * (zoomMax(plot) - 1)
      const view = showing(plot, { ...wholeView, zoom }, place, false)
      const { width, height } = cellSize(plot, view)
      const [x, y] = [columnX(plot, view, place.column), rowY(plot, view, place.row)]
      expect(placeAt(plot, view, x + width / 2, y + height / 2)).toEqual(place)
      expect(x + width / 2).toBeGreaterThanOrEqual(plot.x - 1)
      expect(x + width / 2).toBeLessThanOrEqual(plot.x + plot.width + 1)
      expect(y + height / 2).toBeLessThanOrEqual(plot.y + plot.height + 1)
    }),
  )
})

test('what is brought near can be read', () => {
  assert(
    property(plots, share, share, (plot, across, down) => {
      const place = { column: Math.floor(across * plot.columns), row: Math.floor(down * plot.rows) }
      const { width, height } = cellSize(plot, showing(plot, wholeView, place, true))
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(11.9)
    }),
  )
})

test('nothing beyond the ends is in view, however one pans', () => {
  assert(
    property(plots, integer(), integer(), share, (plot, dx, dy, near) => {
      const view = { ...wholeView, zoom: 1 + near * (zoomMax(plot) - 1) }
      const moved = panned(plot, view, dx, dy)
      expect(moved).toEqual(keptInside(plot, moved))
      expect(columnX(plot, moved, 0)).toBeLessThanOrEqual(plot.x + 18)
      expect(rowY(plot, moved, 0)).toBeLessThanOrEqual(plot.y)
    }),
  )
})

test('a zoom keeps in place what is under the pointer', () => {
  const plot = { x: 0, y: 0, width: 1000, height: 500, columns: 5000, living: 5000, rows: 400 }
  const from = showing(plot, { ...wholeView, zoom: 10 }, { column: 2500, row: 200 }, false)
  const place = placeAt(plot, from, 400, 300)
  const nearer = zoomed(plot, from, 2, 400, 300)
  expect(placeAt(plot, nearer, 400, 300)).toEqual(place)
  expect(zoomed(plot, nearer, 1e-9, 400, 300)).toEqual(wholeView)
})
