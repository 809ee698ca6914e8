import { useEffect, useMemo, useRef } from 'react'
import type { World } from '#trace/world.ts'
import { openPalette } from '#views/parts/openPalette.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { drawFlights, waysOf } from './drawFlights.ts'
import type { Geometry } from './geometry.ts'
import styles from './graph.module.css'

interface Props {
  readonly world: World
  readonly geometry: Geometry
}

/** The frames on their way, drawn over the graph at the time that is shown. It takes no clicks. */
export function FlightsCanvas({ world, geometry }: Props) {
  const lab = useLab()
  const words = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const ways = useMemo(() => waysOf(geometry), [geometry])
  const latest = useRef({ world, geometry, ways, words })
  useEffect(() => {
    latest.current = { world, geometry, ways, words }
  }, [world, geometry, ways, words])
  const flying = world.flights.size > 0
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !flying) return
    const reduced = matchMedia('(prefers-reduced-motion: reduce)')
    const { colour, close } = openPalette()
    let request = 0
    const draw = () => {
      const picture = latest.current
      const { shownMs, trace } = lab.store.getState()
      wipe(context, picture.geometry)
      drawFlights(context, { ...picture, trace, shownMs, still: reduced.matches, colour })
      request = requestAnimationFrame(draw)
    }
    draw()
    return () => {
      cancelAnimationFrame(request)
      close()
      wipe(context, latest.current.geometry)
    }
  }, [lab, flying])
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the graph below it tells the same
    <canvas
      ref={canvas}
      className={styles.flights}
      style={{ width: geometry.width, height: geometry.height }}
      aria-hidden="true"
    />
  )
}

/** An empty canvas, sharp on any screen; its size is set only when it is another one. */
function wipe(context: CanvasRenderingContext2D, { width, height }: Geometry): void {
  const { canvas } = context
  const ratio = devicePixelRatio * (canvas.currentCSSZoom ?? 1)
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== across) canvas.width = across
  if (canvas.height !== down) canvas.height = down
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width + 1, height + 1)
}
