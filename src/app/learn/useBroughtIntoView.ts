import { type RefObject, useEffect, useRef } from 'react'

/** Scrolls an element into view when it comes, and when `what` changes: on a phone to its beginning. */
export function useBroughtIntoView(what: unknown): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what is waited for
  useEffect(() => {
    const isNarrow = matchMedia('(max-width: 900px)').matches
    element.current?.scrollIntoView({ block: isNarrow ? 'start' : 'nearest' })
  }, [what])
  return element
}
