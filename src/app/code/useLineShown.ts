import { type RefObject, useEffect, useRef } from 'react'
import type { LinesAt } from '#reading/lines/linesAt.ts'

/**
 * Scrolls to the line at a place when it becomes another, within its pane. When it is `asked` for, so
 * many times by now, the page is scrolled as well: on a small screen the pane may be out of sight.
 */
export function useLineShown(
  of: RefObject<HTMLElement | null>,
  place: string | null,
  asked: number,
): void {
  const before = useRef(0)
  useEffect(() => {
    const isAsked = asked > before.current
    before.current = asked
    const line = of.current && place !== null ? lineAtPlace(of.current, place) : null
    if (!of.current || !line) return
    if (isAsked) line.scrollIntoView({ block: 'center' })
    bringIntoView(of.current, line)
  }, [of, place, asked])
}

/** Keeps the topmost line that runs in view: what is flawed stands before what is not. */
export function useLinesFollowed(of: RefObject<HTMLElement | null>, lines: LinesAt | null): void {
  const before = useRef<LinesAt | null>(null)
  useEffect(() => {
    const hasMoved = before.current !== null && lines !== null
    before.current = lines
    const pane = of.current
    if (!pane || !lines || !hasMoved || lines.ran.length === 0) return
    const lit = lines.ran.flatMap((place) => lineAtPlace(pane, place) ?? [])
    const [top] = lit.sort((a, b) => topOf(a) - topOf(b))
    if (top && !isInView(pane, top)) bringIntoView(pane, top)
  }, [of, lines])
}

function lineAtPlace(pane: HTMLElement, place: string): Element | null {
  return pane.querySelector(`[data-place="${CSS.escape(place)}"]`)
}

function topOf(line: Element): number {
  return line.getBoundingClientRect().top
}

function isInView(pane: HTMLElement, line: Element): boolean {
  const [inner, outer] = [line.getBoundingClientRect(), pane.getBoundingClientRect()]
  return inner.top > outer.top && inner.bottom < outer.bottom
}

/** Puts a line a third from the top of what is seen; the page stays where it is. */
function bringIntoView(pane: HTMLElement, line: Element): void {
  const by = line.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTop += by - pane.clientHeight / 3
}
