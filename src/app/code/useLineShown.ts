import { type RefObject, useEffect } from 'react'

/** Scrolls to the line at a place when `why` becomes another, within its pane: the page stays where it is. */
export function useLineShown(
  of: RefObject<HTMLElement | null>,
  place: string | null,
  why: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked for again by another `why`
  useEffect(() => {
    if (of.current && place !== null) showLine(of.current, place)
  }, [of, place, why])
}

/** Puts a line a third from the top of what is seen. */
export function showLine(pane: HTMLElement, place: string): void {
  const line = pane.querySelector(`[data-place="${CSS.escape(place)}"]`)
  if (!line) return
  const by = line.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTop += by - pane.clientHeight / 3
}
