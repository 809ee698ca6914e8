import { useCallback, useState } from 'react'
import { type Pressed, pressOf } from './press.ts'

/** A client that is pressed, and whether it is dragged already; with what tells of either. */
export function useDragging() {
  const [pressed, setPressed] = useState<Pressed | null>(null)
  const [dragged, setDragged] = useState(false)
  const onBegin = useCallback(() => setDragged(true), [])
  const onEnd = useCallback(() => {
    setPressed(null)
    setDragged(false)
  }, [])
  const onPointerDown = useCallback(
    (event: Parameters<typeof pressOf>[0]) => setPressed(pressOf(event)),
    [],
  )
  return { pressed, dragged, onPointerDown, onBegin, onEnd }
}
