import { useEffect, useEffectEvent, useState } from 'react'
import type { Point } from '#views/stage/graph/curve.ts'
import type { Pressed } from './press.ts'

/** A press that moves less than this, in CSS pixels, is none but a press. */
const slopPx = 6

/**
 * Where in the drawing the pressed pointer is; null until it has moved. `onDrop` is told where it was
 * let go of, unless Escape, the browser or another window took it away; `onEnd` comes in each case.
 */
export function useDragPointer(
  { opener, pointerId, x, y }: Pressed,
  onDrop: (at: Point) => void,
  onEnd: () => void,
): Point | null {
  const [at, setAt] = useState<Point | null>(null)
  const isFar = (event: PointerEvent) => Math.hypot(event.clientX - x, event.clientY - y) > slopPx
  const onMove = useEffectEvent((event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    if (event.buttons === 0) return onEnd()
    if (at !== null || isFar(event)) setAt(placeIn(opener, event))
  })
  const onUp = useEffectEvent((event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    if (at !== null || isFar(event)) onDrop(placeIn(opener, event))
    onEnd()
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onEnd()
  })
  const onLost = useEffectEvent(onEnd)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('pointermove', onMove, { signal })
    window.addEventListener('pointerup', onUp, { signal })
    window.addEventListener('keydown', onKey, { signal, capture: true })
    for (const lost of ['pointercancel', 'blur']) window.addEventListener(lost, onLost, { signal })
    return () => listening.abort()
  }, [])
  return at
}

/** A place in the window as one in the drawing, which may be shown larger than it is. */
function placeIn({ ownerSVGElement: drawing }: SVGGElement, event: PointerEvent): Point {
  const { left = 0, top = 0 } = drawing?.getBoundingClientRect() ?? {}
  const zoom = drawing?.currentCSSZoom ?? 1
  return { x: (event.clientX - left) / zoom, y: (event.clientY - top) / zoom }
}
