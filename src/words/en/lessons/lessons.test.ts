import { describe, expect, test } from 'vitest'
import { lessons } from '#lessons/lessons.ts'
import type { LessonWords } from '#words/lessonWords.ts'
import { lessonsInEnglish } from './lessons.ts'

const each: Readonly<Record<string, LessonWords>> = lessonsInEnglish.each

test('no two lessons have one title', () => {
  const titles = Object.values(each).map(({ title }) => title)
  expect(new Set(titles).size).toBe(lessons.size)
})

describe.each([...lessons])('%s', (id, { question, goals, slips, beside }) => {
  const words = each[id] as LessonWords

  test('has words for its answers, its goals, its slips and the servers beside it, in its order', () => {
    expect(Object.keys(words.answers)).toEqual([...question.answers])
    expect(Object.keys(words.goals)).toEqual(Object.keys(goals))
    expect(Object.keys(words.slips)).toEqual(Object.keys(slips))
    expect(Object.keys(words.beside)).toEqual(Object.keys(beside))
  })

  test('says why for each answer, and has hints that lead there step by step', () => {
    for (const { says, because } of Object.values(words.answers)) {
      expect(says.length * because.length).toBeGreaterThan(0)
    }
    expect(words.hints.length).toBeGreaterThan(1)
    expect(words.about.length).toBeGreaterThan(0)
  })
})
