import { expect, test } from 'vitest'
import { en } from '#words/en/en.ts'
import { runProblems } from './runProblems.ts'

test('what was refused, did not hold or broke a law is told with its step, counted from 1', () => {
  const result = {
    refused: [{ step: 0, text: 'alice has a connection already' }],
    expectations: [
      { step: 1, ok: true, expected: [], actual: [] },
      { step: 2, ok: false, expected: ['r'], actual: [] },
    ],
    violations: [
      { law: 'S1', seq: 40, atMs: 88, step: 3, text: 'bob lists r' },
      { law: 'S2', seq: 41, atMs: 88, step: 3, text: 'A ghost.', together: [1, 3] },
    ],
  }
  expect(runProblems(en, result)).toEqual([
    'step 1 was refused: alice has a connection already',
    'step 3: expected ["r"], found []',
    'law S1 broken in step 4: bob lists r',
    'law S2 broken in step 4: A ghost. It took steps 2 and 4 together.',
  ])
})
