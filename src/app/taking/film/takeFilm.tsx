import { type DrawingStand, drawingStand, inksOf } from '#app/taking/picture/drawingStand.tsx'
import { drawingWidth } from '#app/taking/picture/framed.ts'
import { plainSvg } from '#app/taking/picture/plainSvg.ts'
import { heightMinOf, type Sitter } from '#app/taking/picture/takePicture.tsx'
import { unchosen } from '#app/unchosen.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import type { World } from '#trace/world.ts'
import { waysOf } from '#views/stage/graph/drawFlights.ts'
import { GraphAt } from '#views/stage/graph/GraphAt.tsx'
import type { Words } from '#words/words.ts'
import { FilmFlights } from './filmFlights.ts'
import { FilmLayers, type Span } from './filmLayers.ts'
import { filmLimits } from './filmLimits.ts'
import { type FilmMoment, type FilmMoments, type FilmRange, filmMoments } from './filmMoments.ts'
import { FilmMotion } from './filmMotion.ts'
import { filmBar, filmSheet } from './filmSheet.ts'
import { type FilmStage, filmStage } from './filmStage.ts'
import { filmWords } from './filmWords.ts'
import { plainText } from './plainText.ts'
import { type Film, smallEnough } from './smallEnough.ts'

/** After so many pictures the page gets its turn. */
const picturesPerTurn = 10

/**
 * A part of the run as one file of SVG that plays by itself, in an image too: the rooms graph, each
 * frame on its way, the words of each step, and what broke. It shows its last moment where motion is
 * not wanted. What is alike in several moments is in it once. Where it has no room for all moments,
 * it shows those that tell most.
 */
export async function takeFilm(sitter: Sitter, range: FilmRange): Promise<Film> {
  const { trace } = sitter.lab.store.getState()
  return smallEnough(async (most) => {
    const chosen = filmMoments(trace, range, { moments: most, ms: filmLimits.ms })
    return { film: await filmOf(sitter, range, chosen), moments: chosen.moments.length }
  })
}

async function filmOf(
  { lab, words, said }: Sitter,
  range: FilmRange,
  { moments, left }: FilmMoments,
): Promise<Film> {
  const { scenario, trace } = lab.store.getState()
  const wholeMs = Math.round(moments.at(-1)?.untilMs ?? 0)
  const stage = filmStage(trace, moments, drawingWidth, heightMinOf)
  if (stage.connections > filmLimits.connections) {
    return { limit: 'connections', is: stage.connections }
  }
  const stand = drawingStand(unchosen(lab), words)
  try {
    const shot = await shoot(stand, stage, moments, words)
    const motion = new FilmMotion(wholeMs)
    const spoken = filmWords(words, said, scenario, trace, range.to)
    const steps = [...new Set(shot.steps)]
    const sheet = filmSheet(spoken, steps, shot.height, inksOf(stand.colour))
    const written = new FilmLayers()
    for (const [i, moment] of moments.entries()) {
      written.show(sheet.writtenAt(moment, shot.steps[i] ?? -1), spanOf(moment))
    }
    const pieces = {
      words: written.parts.map((part) => motion.part(part)),
      drawing: [
        ...shot.layers.parts.map((part) => motion.part(part)),
        ...shot.flights.movers.map((mover) => motion.mover(mover)),
      ],
      growing: motion.growing(filmBar),
    }
    const text = sheet.file(pieces, motion)
    const bytes = new TextEncoder().encode(text).length
    if (bytes > filmLimits.bytes) return { limit: 'bytes', is: bytes }
    return { text, ms: wholeMs, bytes, left }
  } finally {
    stand.close()
  }
}

/** Draws each moment, and keeps its parts. */
async function shoot(
  stand: DrawingStand,
  stage: FilmStage,
  moments: readonly FilmMoment[],
  words: Words,
) {
  const layers = new FilmLayers()
  const flights = new FilmFlights()
  const steps: number[] = []
  let height = 0
  for (const [i, moment] of moments.entries()) {
    if (i % picturesPerTurn === picturesPerTurn - 1) await new Promise((done) => setTimeout(done))
    const world = stage.worldAt(moment)
    const geometry = drawSpan(stand, stage, world, layers, spanOf(moment))
    const way = { geometry, ways: waysOf(geometry), still: false, words, colour: stand.colour }
    const nextMs = moments[i + 1]?.nowMs ?? moment.nowMs
    const { trace } = stage
    flights.show({ world, trace, shownMs: moment.nowMs, ...way }, moment, nextMs)
    steps.push(world.step)
    height = geometry.height
  }
  return { layers, flights, steps, height }
}

function drawSpan(
  stand: DrawingStand,
  stage: FilmStage,
  world: World,
  layers: FilmLayers,
  span: Span,
) {
  const model = stageModel(world)
  const geometry = stage.layOut(model)
  stand.draw(<GraphAt model={model} geometry={geometry} />)
  const svg = stand.element.querySelector('svg')
  const copy = svg && plainSvg(svg)
  for (const title of copy?.querySelectorAll('title') ?? []) title.remove()
  layers.show(
    [...(copy?.children ?? [])].map((each) => plainText(each)),
    span,
  )
  return geometry
}

function spanOf({ fromMs, untilMs }: FilmMoment): Span {
  return [Math.round(fromMs), Math.round(untilMs)]
}
