/** A place in the drawing, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A cubic Bézier curve: where it begins, its two handles, where it ends. */
export type Curve = readonly [Point, Point, Point, Point]

/** A line that leaves and arrives level. */
export function curveBetween(from: Point, to: Point): Curve {
  const middle = (from.x + to.x) / 2
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to]
}

/** The two curves that a curve is made of, before `t` and after it. */
export function splitCurve([a, b, c, d]: Curve, t: number): [Curve, Curve] {
  const ab = pointBetween(a, b, t)
  const bc = pointBetween(b, c, t)
  const cd = pointBetween(c, d, t)
  const abc = pointBetween(ab, bc, t)
  const bcd = pointBetween(bc, cd, t)
  const middle = pointBetween(abc, bcd, t)
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ]
}

/** The place on the curve at `t` from 0 to 1. */
export function pointOn(curve: Curve, t: number): Point {
  return splitCurve(curve, t)[0][3]
}

/** The curve as an SVG path. */
export function pathOf([a, b, c, d]: Curve): string {
  return `M${xy(a)} C${xy(b)} ${xy(c)} ${xy(d)}`
}

function pointBetween(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

function xy({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}
