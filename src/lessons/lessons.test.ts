import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Step } from '#scenario/format.ts'
import type { Lesson, Verb } from './lesson.ts'
import { lessonIds } from './lessonIds.ts'
import { lessons } from './lessons.ts'
import { askedScenario, foundIn, isLessonWorld, lessonWorld } from './lessonWorld.ts'

const host = new LocalHost(emptyScenario())

/** The verb by which one does a step; null is at hand in every lesson. */
const verbs: Readonly<Record<string, Verb | null>> = {
  join: null,
  leave: null,
  message: null,
  connect: 'connect',
  close: 'disconnect',
  drop: 'drop',
  reconnect: 'reconnect',
  deadSocket: 'deadSocket',
  halfOpen: 'halfOpen',
  heal: 'heal',
  hold: 'holdAwait',
  release: 'holdAwait',
  send: 'raw',
  createRoom: 'createRoom',
  wait: 'wait',
}

/** Which goals are reached by these steps, by name, and which slip is told. */
async function foundBy(lesson: Lesson, steps: readonly Step[]) {
  const done = lessonWorld(lesson, lesson.id, steps)
  const { result } = await host.runOnly(askedScenario(lesson, done))
  expect(result.refused).toEqual([])
  const { met, slip } = foundIn(lesson, done, result)
  return {
    met: Object.fromEntries(Object.keys(lesson.goals).map((name, i) => [name, met[i]])),
    slip,
  }
}

async function metBy(lesson: Lesson, steps: readonly Step[]) {
  return (await foundBy(lesson, steps)).met
}

test('there is a file for every lesson, and a lesson for every file', () => {
  expect([...lessons.keys()]).toEqual(lessonIds)
})

describe.each([...lessons])('%s', (_, lesson) => {
  const all = Object.fromEntries(Object.keys(lesson.goals).map((name) => [name, true]))

  test('its solution reaches every goal', async () => {
    expect(await metBy(lesson, lesson.solution)).toEqual(all)
  })

  test('doing nothing does not', async () => {
    expect(await metBy(lesson, [])).not.toEqual(all)
  })

  test.each(Object.entries(lesson.slips))('who slips is told: %s', async (name, { by }) => {
    const { met, slip } = await foundBy(lesson, by)
    expect(met).not.toEqual(all)
    expect(slip).toBe(name)
  })

  test('nobody on the way to its goals is told of a slip', async () => {
    expect(Object.keys(lesson.slips)).not.toEqual([])
    for (let steps = 0; steps <= lesson.solution.length; steps++) {
      expect((await foundBy(lesson, lesson.solution.slice(0, steps))).slip).toBeNull()
    }
  })

  test('its solution has no step too many', async () => {
    for (let without = 0; without < lesson.solution.length; without++) {
      const shorter = lesson.solution.toSpliced(without, 1)
      expect(await metBy(lesson, shorter).catch(() => null)).not.toEqual(all)
    }
  })

  test('what its solution and its slips take is at hand', () => {
    const slipped = Object.values(lesson.slips).flatMap(({ by }) => by)
    const done = [...lesson.solution, ...slipped].flatMap((step) =>
      'do' in step ? [verbs[step.do]] : [],
    )
    const needed = [...new Set(done)].filter((verb) => verb !== null)
    expect(lesson.verbs).toEqual(expect.arrayContaining(needed))
  })

  test('its world breaks no law before the learner begins', async () => {
    const { result } = await host.runOnly(lessonWorld(lesson, lesson.id))
    expect(result.violations).toEqual([])
  })

  test.each(Object.entries(lesson.beside))(
    'on %s it goes as is told',
    async (server, { breaks }) => {
      const done = { ...lessonWorld(lesson, lesson.id, lesson.solution), server }
      const laws = (await host.runOnly(done)).result.violations.map(({ law }) => law)
      if (breaks === null) expect(laws).toEqual([])
      else expect(laws).toContain(breaks)
    },
  )

  test('a flawed server has the reference beside it', () => {
    if (lesson.server !== 'reference') expect(lesson.beside).toHaveProperty('reference')
  })

  test('its question has its right answer among others', () => {
    const { answers, right } = lesson.question
    expect(answers).toContain(right)
    expect(new Set(answers).size).toBeGreaterThan(1)
  })

  test('its world is known again, and another is not', () => {
    const mine = lessonWorld(lesson, lesson.id, lesson.solution)
    const known = [...lessons.values()].filter((other) => isLessonWorld(other, mine))
    expect(known).toContain(lesson)
    expect(isLessonWorld(lesson, emptyScenario())).toBe(false)
  })
})
