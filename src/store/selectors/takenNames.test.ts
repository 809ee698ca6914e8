import { expect, test } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import { takenNames } from '#store/selectors/takenNames.ts'
import { fold } from '#trace/fold.ts'

test('a name is taken once it was asked for, though shown time is behind; but not by what is set aside', () => {
  const world = fold([])
  const scenario = {
    ...emptyScenario(),
    steps: [{ do: 'connect', client: 'alice' } as const],
  }
  expect([...takenNames({ world, scenario, lookingBack: false })]).toEqual(['alice'])
  expect([...takenNames({ world, scenario, lookingBack: true })]).toEqual([])
})
