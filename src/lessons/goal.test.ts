import { expect, test } from 'vitest'
import { askGoals, type Goal, goalsMet } from './goal.ts'

const rooms = { expect: 'rooms', rooms: ['lobby'] } as const
const goals: Goal[] = [
  { holds: { ...rooms, rooms: [...rooms.rooms] } },
  { breaks: 'S2' },
  { fails: { expect: 'empty' } },
]

test('what a law decides is not asked as a step', () => {
  expect(askGoals(goals).map(({ expect }) => expect)).toEqual(['rooms', 'empty'])
})

test('a goal is read from the steps after what was done, and from the laws that were broken', () => {
  const expectations = [
    { step: 1, ok: false },
    { step: 4, ok: true },
    { step: 5, ok: false },
  ]
  const violations = [{ law: 'S1' }, { law: 'S2' }]
  expect(goalsMet(goals, 4, { expectations, violations })).toEqual([true, true, true])
  expect(goalsMet(goals, 4, { expectations, violations: [] })).toEqual([true, false, true])
})

test('what was never asked is not reached, neither as holding nor as failing', () => {
  expect(goalsMet(goals, 4, { expectations: [], violations: [] })).toEqual([false, false, false])
})
