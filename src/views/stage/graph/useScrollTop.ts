import { type RefObject, useEffect, useState } from 'react'

/** How far an element has been scrolled down, in CSS pixels; read at most once for each picture. */
export function useScrollTop(of: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const element = of.current
    if (!element) return
    let request = 0
    const read = () => {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(() => setTop(element.scrollTop))
    }
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      element.removeEventListener('scroll', read)
      cancelAnimationFrame(request)
    }
  }, [of])
  return top
}
