import { deliveryOf } from '#reading/delivery/receipts.ts'
import { litTogether } from '#reading/stage/litTogether.ts'
import { type StageModel, stageModel } from '#reading/stage/stageModel.ts'
import type { Lab } from '#store/lab.ts'
import type { World } from '#trace/world.ts'
import { haveReading } from '#views/parts/useReading.ts'
import { drawFlights, waysOf } from '#views/stage/graph/drawFlights.ts'
import { StillGraph } from '#views/stage/graph/Graph.tsx'
import type { Geometry } from '#views/stage/graph/geometry.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import type { Words } from '#words/words.ts'
import { type DrawingStand, drawingStand, inksOf } from './drawingStand.tsx'
import { drawingWidth, framed } from './framed.ts'
import { pictureWords } from './pictureWords.ts'
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
  haveReading({ deliveryOf, litTogether })
  const state = lab.store.getState()
  const stand = drawingStand(lab, words)
  try {
    const { world, trace, shownMs } = state
    const geometry = drawn(stand, stageModel(world), world)
    const svg = stand.element.querySelector('svg')
    const drawing = svgElement('g', {}, svg ? [plainSvg(svg)] : [])
    const { colour } = stand
    const way = { geometry, ways: waysOf(geometry), still: false }
    drawFlights(new SvgPen(drawing), { world, trace, shownMs, ...way, words, colour })
    const frame = { words: pictureWords(words, said, state), inks: inksOf(colour) }
    return framed({ element: drawing, height: geometry.height }, frame)
  } finally {
    stand.close()
  }
}

/** Where all of it was laid out. */
function drawn({ draw }: DrawingStand, model: StageModel, world: World): Geometry {
  let found: Geometry | null = null
  draw(
    <StillGraph
      model={model}
      world={world}
      width={drawingWidth}
      heightMin={heightMinOf(model)}
      onLaidOut={(geometry) => {
        found = geometry
      }}
    />,
  )
  if (!found) throw new Error('The picture was not drawn.')
  return found
}

/** As high as its rows ask for, within what looks well, in CSS pixels. */
export function heightMinOf({ connections, rooms }: Pick<StageModel, 'connections' | 'rooms'>) {
  const rows = Math.max(connections.length * 56, rooms.length * 76)
  return Math.min(440, Math.max(180, rows + 40))
}
