import { saveFile } from '#app/keeping/saveFile.ts'
import { spoken } from '#app/language/spoken.ts'
import { takingPack } from '#app/taking/takingPack.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { fileStem } from '#words/exported/testParts.ts'
import type { Saying } from '#words/said.ts'
import type { Words } from '#words/words.ts'
import { pngOf } from './pngOf.ts'
import { svgText } from './svgText.ts'
import { takePane } from './takePane.ts'
import { takePicture } from './takePicture.tsx'

/** Saves a picture of the moment that is shown as a file of SVG. */
export async function saveSvg(lab: Lab, words: Words): Promise<void> {
  const picture = await pictureOf(lab, words)
  if (picture) saveFile(`${pictureName(lab)}.svg`, svgText(picture), 'image/svg+xml')
}

/** Saves a picture of the moment that is shown as a PNG, twice as many dots as pixels each way. */
export async function savePng(lab: Lab, words: Words): Promise<void> {
  await orTell(lab, async () => {
    const picture = await pictureOf(lab, words)
    if (picture) saveFile(`${pictureName(lab)}.png`, await pngOf(picture), 'image/png')
  })
}

/** Puts the same on the clipboard, to be pasted where one writes. */
export async function copyPng(lab: Lab, words: Words): Promise<void> {
  await orTell(lab, async () => {
    const picture = await pictureOf(lab, words)
    if (!picture) return
    const png = await pngOf(picture)
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    tell(
      lab,
      'info',
      pictureSaying(({ copied }) => copied),
    )
  })
}

/** The picture; null, and told, when there is nothing to be seen. */
async function pictureOf(lab: Lab, words: Words): Promise<SVGElement | null> {
  const said = await takingPack.in(spoken.getState().language)
  const { connections, rooms } = lab.store.getState().world
  if (connections.size > 0 || rooms.size > 0) {
    const sitter = { lab, words, said }
    return takePane(sitter) ?? takePicture(sitter)
  }
  tell(
    lab,
    'error',
    pictureSaying(({ nothing }) => nothing),
  )
  return null
}

async function orTell(lab: Lab, run: () => Promise<void>): Promise<void> {
  await takingPack.in(spoken.getState().language)
  await run().catch(() =>
    tell(
      lab,
      'error',
      pictureSaying(({ failed }) => failed),
    ),
  )
}

function pictureSaying(say: (picture: typeof takingInEnglish.picture) => string): Saying {
  return takingPack.saying(({ picture }) => say(picture))
}

/** Named by the scenario and the step. */
function pictureName(lab: Lab): string {
  const { scenario, world } = lab.store.getState()
  const stem = fileStem(scenario.name)
  return world.step < 0 ? stem : `${stem}-step-${world.step + 1}`
}
