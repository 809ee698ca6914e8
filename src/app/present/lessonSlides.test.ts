import { expect, test } from 'vitest'
import { lessons } from '#lessons/lessons.ts'
import { takingInEnglish } from '#words/en/app/taking.ts'
import { en } from '#words/en/en.ts'
import { lessonsInEnglish } from '#words/en/lessons/lessons.ts'
import { takingInChinese } from '#words/zh/app/taking.ts'
import { lessonsInChinese } from '#words/zh/lessons/lessons.ts'
import { zh } from '#words/zh/zh.ts'
import { lessonSlides } from './lessonSlides.ts'

const languages = {
  English: { words: en, taking: takingInEnglish, lessons: lessonsInEnglish },
  Chinese: { words: zh, taking: takingInChinese, lessons: lessonsInChinese },
}

test.each(Object.entries(languages))('every lesson can be presented in %s', (_name, said) => {
  expect(lessons.size).toBeGreaterThan(10)
  for (const lesson of lessons.values()) {
    const { about, beside } = said.lessons.each[lesson.id]
    const slides = lessonSlides(said, lesson)
    const fixed = ['title', 'question', 'answer', 'task', 'what it shows'].length
    expect(slides).toHaveLength(
      fixed + about.length + lesson.solution.length + Object.keys(beside).length,
    )
    expect(slides.filter(({ heading }) => heading === '')).toEqual([])
    // The answer is told on one slide only, and only the right one is right.
    const told = slides.filter(({ choices }) => choices.some(({ isRight }) => isRight !== null))
    expect(told).toHaveLength(1)
    expect(told[0]?.choices.filter(({ isRight }) => isRight)).toHaveLength(1)
  }
})

test('the solution is seen step by step, each where it has come to rest', () => {
  const lesson = lessons.get('leave')
  if (!lesson) throw new Error('there is such a lesson')
  const steps = lessonSlides(languages.English, lesson).flatMap(({ world }) =>
    world?.tells === 'step' ? [world.step] : [],
  )
  expect(steps).toEqual(lesson.solution.map((_, i) => lesson.world.length + i))
})
