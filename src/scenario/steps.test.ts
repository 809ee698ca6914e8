import { expect, test } from 'vitest'
import { expectations } from './expectations/expectations.ts'
import { parseStep } from './parseScenario.ts'
import { stepTemplate, stepWords } from './steps.ts'
import { verbs } from './verbs/verbs.ts'

const about = { client: 'alice', room: 'general' }

test.each([
  ...stepWords.do.map((word) => ['do', word] as const),
  ...stepWords.expect.map((word) => ['expect', word] as const),
])('the template of %s %s is of that word, and fits the format', (kind, word) => {
  const template = stepTemplate(word, about)
  expect(template).toMatchObject({ [kind]: word })
  expect(parseStep(template)).toEqual({ ok: true, step: template })
})

const ofClients = Object.entries({ ...verbs, ...expectations }).filter(
  ([, row]) => row.needs.length,
)

test.each(ofClients)('%s can name an older connection of its client', (_word, row) => {
  expect(row.shape).toHaveProperty('connection')
})
