import { expect, test } from 'vitest'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { problem } from '#scenario/problems/problem.ts'
import { en } from '#words/en/en.ts'
import { whyNotRun } from './whyNotRun.ts'

const bad = (line: number | null) =>
  new InvalidScenario([problem('$.server.source', 'badCode', { line, why: 'no class' })])

test('code that cannot run is told by its line, where one is known, and not by its place in a file', () => {
  expect(whyNotRun(en, bad(2))).toBe('at line 2: no class')
  expect(whyNotRun(en, bad(null))).toBe('no class')
})

test('whatever else went wrong is told as it is', () => {
  expect(whyNotRun(en, new Error('it ended'))).toBe('it ended')
})
