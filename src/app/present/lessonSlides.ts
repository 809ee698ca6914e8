import type { SaidInLessons } from '#app/learn/state/lessonPack.ts'
import type { Lesson } from '#lessons/lesson.ts'
import { lessonIds } from '#lessons/lessonIds.ts'
import { lessonWorld } from '#lessons/lessonWorld.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'
import { type Slide, slideOf } from './slide.ts'

interface Said {
  readonly words: Words
  readonly taking: typeof takingInEnglish
  readonly lessons: SaidInLessons
}

/** A lesson as slides: what it is about, its question, the answer, the solution, and the servers beside. */
export function lessonSlides(said: Said, lesson: Lesson): readonly Slide[] {
  const { panel, each } = said.lessons
  const { title, about, hints, task, seen } = each[lesson.id]
  const scenario = lessonWorld(lesson, title, lesson.solution)
  const start = lesson.world.length - 1
  const before = { scenario, step: start, tells: 'nothing' } as const
  const place = panel.place({ at: lessonIds.indexOf(lesson.id) + 1, of: lessonIds.length })
  return [
    slideOf({ over: place, heading: title, notes: about }),
    ...about.map((sentence) => slideOf({ over: title, heading: sentence, world: before })),
    ...questionSlides(said, lesson).map((slide) => slideOf({ ...slide, world: before })),
    slideOf({ over: panel.task, heading: task, world: before, notes: hints }),
    ...lesson.solution.map((step, i) =>
      slideOf({
        over: panel.shown,
        heading: describeStep(said.words, step),
        world: { scenario, step: start + 1 + i, tells: 'step' },
        notes: hints,
      }),
    ),
    slideOf({
      over: title,
      heading: seen,
      world: { scenario, step: scenario.steps.length - 1, tells: 'nothing' },
    }),
    ...beside(said, lesson),
  ]
}

/** The question, and then the answer. */
function questionSlides({ lessons: { panel, each } }: Said, { id, question }: Lesson) {
  const { ask, answers } = each[id]
  const all = question.answers.map((answer) => ({ answer, ...answers[answer] }))
  const because = all.map(({ says = '', because = '' }) => `${says}: ${because}`)
  const choices = (isTold: boolean) =>
    all.map(({ answer, says = '' }) => ({
      text: says,
      isRight: isTold ? answer === question.right : null,
    }))
  const right = answers[question.right]?.because ?? ''
  return [
    { over: panel.guess, heading: ask, choices: choices(false), notes: because },
    { over: panel.guess, heading: ask, choices: choices(true), lines: [right], notes: because },
  ]
}

/** The same steps where it is done right, or wrong in another way. */
function beside({ lessons: { panel, each } }: Said, lesson: Lesson): Slide[] {
  const words = each[lesson.id]
  const scenario = lessonWorld(lesson, words.title, lesson.solution)
  return Object.entries(words.beside).map(([server, { text }]) =>
    slideOf({
      over: panel.onOther({ server }),
      heading: text,
      world: {
        scenario: { ...scenario, server },
        step: scenario.steps.length - 1,
        tells: 'run',
      },
    }),
  )
}
