import { type RefObject, useEffect, useRef } from 'react'
import type { Board } from './board/board.ts'
import { type Hit, hitAt } from './board/hit.ts'
import { panned, type View, zoomed } from './plot/view.ts'

interface Handlers {
  readonly see: (view: View) => void
  /** The pointer is over something, or over nothing. */
  readonly point: (hit: Hit | null) => void
  readonly choose: (hit: Hit) => void
}

/** A pointer that moved no farther, in CSS pixels, has pressed and not dragged. */
const pressWithin = 6
/** What is near enough to be meant, in CSS pixels: by a mouse, by a finger. */
const reach = { mouse: 5, touch: 16 } as const
/** A turn of the wheel by so many pixels doubles the size. */
const wheelDoubles = 240

/** Pan by dragging, zoom by wheel or by two fingers, choose by a press. */
export function useBoardPointer(
  board: Board,
  frame: RefObject<HTMLElement | null>,
  handlers: Handlers,
): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const gestures = new Gestures(board, () => latest.current)
    const listening = new AbortController()
    const { signal } = listening
    const at = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect()
      return { x: clientX - left, y: clientY - top }
    }
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return
        element.setPointerCapture(event.pointerId)
        gestures.down(event.pointerId, at(event))
      },
      { signal },
    )
    element.addEventListener(
      'pointermove',
      (event) => gestures.move(event.pointerId, at(event), reachOf(event)),
      { signal },
    )
    element.addEventListener(
      'pointerup',
      (event) => gestures.up(event.pointerId, at(event), reachOf(event)),
      { signal },
    )
    element.addEventListener('pointercancel', ({ pointerId }) => gestures.cancel(pointerId), {
      signal,
    })
    element.addEventListener('pointerleave', () => latest.current.point(null), { signal })
    element.addEventListener(
      'wheel',
      (event) => {
        if (gestures.wheel(event, at(event))) event.preventDefault()
      },
      { signal, passive: false },
    )
    // Two fingers are for the matrix; one scrolls the page while all is shown (touch-action).
    element.addEventListener(
      'touchstart',
      (event) => {
        if (event.touches.length > 1) event.preventDefault()
      },
      { signal, passive: false },
    )
    return () => listening.abort()
  }, [board, frame])
}

interface Point {
  readonly x: number
  readonly y: number
}

function reachOf({ pointerType }: PointerEvent): number {
  return pointerType === 'mouse' ? reach.mouse : reach.touch
}

/** What the pointers that are down are doing. */
class Gestures {
  readonly #board: Board
  readonly #handlers: () => Handlers
  readonly #down = new Map<number, Point>()
  #begun: Point = { x: 0, y: 0 }
  #pressing = false

  constructor(board: Board, handlers: () => Handlers) {
    this.#board = board
    this.#handlers = handlers
  }

  down(id: number, at: Point): void {
    this.#down.set(id, at)
    this.#pressing = this.#down.size === 1
    this.#begun = at
  }

  move(id: number, at: Point, within: number): void {
    const before = this.#down.get(id)
    if (!before) return this.#handlers().point(hitAt(this.#board, at.x, at.y, within))
    if (this.#pressing && distanceBetween(at, this.#begun) < pressWithin) return
    this.#pressing = false
    const other = [...this.#down].find(([otherId]) => otherId !== id)?.[1]
    const { plot, view } = this.#board
    this.#down.set(id, at)
    if (!other) {
      return this.#handlers().see(panned(plot, view, before.x - at.x, before.y - at.y))
    }
    const [was, is] = [midpoint(before, other), midpoint(at, other)]
    const factor = distanceBetween(at, other) / Math.max(1, distanceBetween(before, other))
    const nearer = zoomed(plot, view, factor, was.x, was.y)
    this.#handlers().see(panned(plot, nearer, was.x - is.x, was.y - is.y))
  }

  up(id: number, at: Point, within: number): void {
    if (!this.#down.delete(id) || !this.#pressing) return
    this.#pressing = false
    const hit = hitAt(this.#board, at.x, at.y, within)
    if (hit) this.#handlers().choose(hit)
  }

  cancel(id: number): void {
    this.#down.delete(id)
    this.#pressing = false
  }

  /** Whether it was for the matrix: who zooms out of all that there is scrolls the page. */
  wheel({ deltaX, deltaY, shiftKey }: WheelEvent, { x, y }: Point): boolean {
    const { plot, view } = this.#board
    const across = shiftKey ? deltaY : deltaX
    const isAcross = shiftKey || Math.abs(deltaX) > Math.abs(deltaY)
    const next = isAcross
      ? panned(plot, view, across, 0)
      : zoomed(plot, view, 2 ** (-deltaY / wheelDoubles), x, y)
    if (next.zoom === view.zoom && next.left === view.left) return false
    this.#handlers().see(next)
    return true
  }
}

function distanceBetween(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function midpoint(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
