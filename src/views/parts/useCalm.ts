import { useEffect, useState } from 'react'

/**
 * A value for what is only read: while it changes in every frame it is shown so often and no more,
 * and what it comes to in the end is shown. With 0 it is the value itself.
 */
export function useCalm<T>(value: T, everyMs: number): T {
  const [shown, setShown] = useState({ value, sinceMs: 0 })
  const isShown = everyMs === 0 || shown.value === value
  useEffect(() => {
    if (isShown) return
    const show = () => setShown({ value, sinceMs: performance.now() })
    const waitMs = shown.sinceMs + everyMs - performance.now()
    const timer = setTimeout(show, Math.max(0, waitMs))
    return () => clearTimeout(timer)
  }, [value, everyMs, isShown, shown])
  return everyMs === 0 ? value : shown.value
}
