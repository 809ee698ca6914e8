import { useEffect, useRef } from 'react'
import type { StageModel } from '#reading/stage/stageModel.ts'
import { store } from '#store/store.ts'
import type { World } from '#trace/world.ts'
import { drawFlights } from './drawFlights.ts'
import type { Geometry } from './geometry.ts'

interface Props {
  readonly world: World
  readonly geometry: Geometry
  readonly model: StageModel
}

/** The frames on their way, drawn over the graph at the time that is shown. It takes no clicks. */
export function FlightsCanvas({ world, geometry, model }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const flying = world.flights.size > 0
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const palette = getComputedStyle(document.documentElement)
    if (!flying) return sharpen(context, geometry)
    let request = 0
    const draw = () => {
      sharpen(context, geometry)
      const { shownMs } = store.getState()
      const colour = (name: string) => resolved(palette, name)
      drawFlights(context, { world, shownMs, geometry, model, still, colour })
      request = requestAnimationFrame(draw)
    }
    draw()
    return () => cancelAnimationFrame(request)
  }, [world, geometry, model, flying])
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the graph below it tells the same
    <canvas
      ref={canvas}
      className="graph-flights"
      style={{ width: geometry.width, height: geometry.height }}
      aria-hidden="true"
    />
  )
}

/** Sharp on any screen; setting the size also clears it. */
function sharpen(context: CanvasRenderingContext2D, { width, height }: Geometry): void {
  const ratio = devicePixelRatio
  context.canvas.width = Math.round(width * ratio)
  context.canvas.height = Math.round(height * ratio)
  context.scale(ratio, ratio)
}

/** A theme colour in the scheme that is shown: canvas does not know light-dark(). */
function resolved(palette: CSSStyleDeclaration, name: string): string {
  const text = palette.getPropertyValue(name).trim()
  const pair = /^light-dark\((#\w+),\s*(#\w+)\)$/.exec(text)
  if (!pair) return text
  const isDark = palette.colorScheme.includes('light dark')
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : palette.colorScheme.includes('dark')
  return (isDark ? pair[2] : pair[1]) ?? text
}
