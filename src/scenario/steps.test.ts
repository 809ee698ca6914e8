import { expect, test } from 'vitest'
import { parseStep } from './parseScenario.ts'
import { stepTemplate, stepWords } from './steps.ts'

const about = { client: 'alice', room: 'general' }

test.each([
  ...stepWords.do.map((word) => ['do', word] as const),
  ...stepWords.expect.map((word) => ['expect', word] as const),
])('the template of %s %s is of that word, and fits the format', (kind, word) => {
  const template = stepTemplate(word, about)
  expect(template).toMatchObject({ [kind]: word })
  expect(parseStep(template)).toEqual({ ok: true, step: template })
})
