import { expect, test } from 'vitest'
import { parseScenario } from '#scenario/parseScenario.ts'
import { takingInEnglish } from '#words/en/app/taking.ts'
import { en } from '#words/en/en.ts'
import { takingInChinese } from '#words/zh/app/taking.ts'
import { zh } from '#words/zh/zh.ts'
import { stepList } from './stepList.ts'
import { stepReport } from './stepReport.ts'

function scenarioOf(file: object) {
  const parsed = parseScenario({ roomscope: 1, ...file })
  if (!parsed.ok) throw new Error('it can be read')
  return parsed.scenario
}

const scenario = scenarioOf({
  name: 'A *ghost* in <games>',
  server: 'as-written',
  steps: [
    { do: 'connect', client: 'bob' },
    { do: 'join', client: 'bob', room: '_games_' },
    { do: 'drop', client: 'bob' },
  ],
})

const step = (seq: number, index: number) => ({ seq, at: seq, cause: null, kind: 'step', index })
const trace = [
  step(0, 0),
  step(1, 1),
  {
    seq: 2,
    at: 2,
    cause: 1,
    kind: 'violation',
    law: 'S6',
    code: 'open and forgotten',
    params: {},
    connection: 'bob#1',
  },
] as never

test('the steps by number, what broke where it broke, what the laws demand, and the link', () => {
  const text = stepList(
    takingInEnglish,
    stepReport(en, takingInEnglish, scenario, trace),
    'http://a/#x',
  )
  expect(text).toContain('# A \\*ghost\\* in \\<games\\>\n')
  expect(text).toContain('1. bob connects\n2. bob joins \\_games\\_\n   - **S6** ')
  expect(text).toContain('3. the connection of bob is cut\n   - not reached')
  expect(text).toContain(`- **S6** ${en.laws.S6.rule}`)
  expect(text).toMatch(/\n\[Open this run in Roomscope\]\(http:\/\/a\/#x\)\n$/)
})

test('a run too long for a link says so, and one that broke nothing says that, in Chinese too', () => {
  const text = stepList(takingInChinese, stepReport(zh, takingInChinese, scenario, []), null)
  expect(text).toContain(takingInChinese.steps.noLink)
  expect(text).toContain(takingInChinese.steps.sound)
})
