import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { spoken } from '#app/language/spoken.ts'
import { learning } from '#app/learn/state/learning.ts'
import { lessonOn } from '#app/learn/state/lessonCommands.ts'
import { shownLab } from '#app/learn/state/lessonLab.ts'
import { lessonPack, type SaidInLessons } from '#app/learn/state/lessonPack.ts'
import { presenting } from '#app/present/presenting.ts'
import { takePicture } from '#app/taking/picture/takePicture.tsx'
import { takingPack } from '#app/taking/takingPack.ts'
import type { Lab } from '#store/lab.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { LessonSheet } from './LessonSheet.tsx'
import styles from './print.module.css'
import { RunSheet } from './RunSheet.tsx'
import { sheetInView } from './sheetInView.ts'

/** The words that a sheet needs at once, for a browser does not wait with printing. */
interface Said {
  readonly taking: typeof takingInEnglish
  readonly lessons: SaidInLessons | null
}

/** Sees to it that what is printed is a sheet made for paper. Resolves when all for it is there. */
export async function preparePrinting(own: Lab): Promise<void> {
  let said = await fetchedWords()
  const renew = async () => {
    said = await fetchedWords()
  }
  spoken.subscribe(renew)
  learning.subscribe(renew)
  let takeAway = () => {}
  const print = () => {
    takeAway()
    takeAway = inLight(() => putUp(sheetOf(own, said)))
  }
  const isOver = () => {
    takeAway()
    takeAway = () => {}
  }
  window.addEventListener('beforeprint', print)
  window.addEventListener('afterprint', isOver)
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? print() : isOver()))
}

async function fetchedWords(): Promise<Said> {
  const { language } = spoken.getState()
  const needsLessons = learning.getState().lesson !== null
  return {
    taking: await takingPack.in(language),
    lessons: needsLessons ? await lessonPack.in(language) : null,
  }
}

/** What is printed of what is shown; null prints the page as it is. */
function sheetOf(own: Lab, { taking: said, lessons }: Said): ReactNode {
  const { mode } = learning.getState()
  const inView = mode === 'lesson' ? null : sheetInView()
  if (inView !== null && !presenting.getState().isOn) return inView
  const lesson = lessonOn()
  if (presenting.getState().isOn || (mode === 'lesson' && !(lesson && lessons))) return null
  const lab = shownLab(own)
  const { words } = spoken.getState()
  const { scenario, trace, world } = lab.store.getState()
  const hasPicture = world.connections.size > 0 || world.rooms.size > 0
  const picture = hasPicture ? takePicture({ lab, words, said }) : null
  if (mode === 'lesson' && lesson && lessons) {
    return <LessonSheet lessons={lessons} said={said} lesson={lesson} picture={picture} />
  }
  if (scenario.steps.length === 0) return null
  return <RunSheet words={words} said={said} scenario={scenario} trace={trace} picture={picture} />
}

/** Does it in the light theme, which stays until it is undone: paper is white. */
function inLight(run: () => () => void): () => void {
  const { dataset } = document.documentElement
  const { theme } = dataset
  dataset.theme = 'light'
  const undo = run()
  return () => {
    undo()
    if (theme === undefined) delete dataset.theme
    else dataset.theme = theme
  }
}

/** Puts a sheet beside the page, which print shows in its place; returns how to take it away. */
function putUp(sheet: ReactNode): () => void {
  if (!sheet) return () => {}
  const place = document.createElement('div')
  place.className = styles.sheet ?? ''
  document.body.append(place)
  const root = createRoot(place)
  flushSync(() => root.render(sheet))
  return () => {
    root.unmount()
    place.remove()
  }
}
