import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { type StageModel, stageModel } from '#reading/stage/stageModel.ts'
import type { Lab } from '#store/lab.ts'
import type { World } from '#trace/world.ts'
import { LabContext } from '#views/parts/useLab.ts'
import { WordsContext } from '#views/parts/useWords.ts'
import { drawFlights, waysOf } from '#views/stage/graph/drawFlights.ts'
import { StillGraph } from '#views/stage/graph/Graph.tsx'
import type { Geometry } from '#views/stage/graph/geometry.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import type { Words } from '#words/words.ts'
import { drawingWidth, framed, type Inks } from './framed.ts'
import styles from './picture.module.css'
import { pictureWords } from './pictureWords.ts'
import { plainColour } from './plainColour.ts'
import { plainSvg } from './plainSvg.ts'
import { svgElement } from './svgElement.ts'
import { SvgPen } from './svgPen.ts'

/** What a picture is taken of, and in whose words. */
export interface Sitter {
  readonly lab: Lab
  readonly words: Words
  readonly said: typeof takingInEnglish
}

/**
 * The rooms graph as it stands at the playhead, with its words: one piece of SVG that needs nothing
 * beside it. The page's own drawing is drawn out of sight and copied as it looks there.
 */
export function takePicture({ lab, words, said }: Sitter): SVGElement {
  const state = lab.store.getState()
  const model = stageModel(state.world)
  const stand = document.createElement('div')
  stand.className = styles.stand ?? ''
  stand.inert = true
  document.body.append(stand)
  const root = createRoot(stand)
  try {
    const geometry = drawn(model, state.world, (graph) =>
      root.render(
        <LabContext value={lab}>
          <WordsContext value={words}>{graph}</WordsContext>
        </LabContext>,
      ),
    )
    const drawing = svgElement('g', {}, [...copyOf(stand)])
    const { world, shownMs } = state
    const way = { geometry, ways: waysOf(geometry), still: false }
    const colour = (name: string) => coloured(stand, name)
    drawFlights(new SvgPen(drawing), { world, shownMs, ...way, words, colour })
    const frame = { words: pictureWords(words, said, state), inks: inksOf(colour), widthOf }
    return framed({ element: drawing, height: geometry.height }, frame)
  } finally {
    root.unmount()
    stand.remove()
  }
}

/** Where all of it was laid out. */
function drawn(model: StageModel, world: World, render: (graph: ReactNode) => void): Geometry {
  const { connections, rooms } = model
  const rows = Math.max(connections.length * 56, rooms.length * 76)
  const heightMin = Math.min(440, Math.max(180, rows + 40))
  let found: Geometry | null = null
  flushSync(() =>
    render(
      <StillGraph
        model={model}
        world={world}
        width={drawingWidth}
        heightMin={heightMin}
        onLaidOut={(geometry) => {
          found = geometry
        }}
      />,
    ),
  )
  if (!found) throw new Error('The picture was not drawn.')
  return found
}

function* copyOf(stand: HTMLElement): Iterable<SVGElement> {
  // What comes into view by and by is there at once.
  for (const motion of stand.getAnimations({ subtree: true })) motion.cancel()
  const svg = stand.querySelector('svg')
  if (svg) yield plainSvg(svg)
}

function inksOf(colour: (name: string) => string): Inks {
  return {
    panel: colour('--panel'),
    ink: colour('--ink'),
    soft: colour('--ink-soft'),
    line: colour('--line'),
    broken: colour('--broken'),
  }
}

/** A colour of the theme, by its name, as it is there. */
function coloured(stand: HTMLElement, name: string): string {
  stand.style.color = `var(${name})`
  return plainColour(getComputedStyle(stand).color).hex
}

let context: CanvasRenderingContext2D | null | undefined

function widthOf(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 8
  context.font = `${font} ${getComputedStyle(document.documentElement).fontFamily}`
  return context.measureText(text).width
}
