import { expect, test } from 'vitest'
import type { Scenario } from '#scenario/format.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { en } from '#words/en/en.ts'
import { playwrightFile, playwrightTest } from './playwrightTest.ts'
import { fileStem, json } from './testParts.ts'
import { vitestTest } from './vitestTest.ts'

const passed = { verdict: 'pass', expectations: [], problems: [] } as const

function scenarioOf(value: object): Scenario {
  const parsed = parseScenario({ roomscope: 1, steps: [], ...value })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

test.each(library.map((entry) => [entry.name, entry] as const))(
  '“%s” stands in the test as it is',
  (_name, entry) => {
    const scenario = scenarioOf(entry)
    expect(scenarioOf(new Function(`return ${json(scenario)}`)())).toEqual(scenario)
  },
)

test('each expectation is an assertion with its words', () => {
  const scenario = scenarioOf({
    name: 'One',
    steps: [
      { do: 'connect', client: 'alice' },
      { expect: 'violations', laws: ['R1'] },
      { expect: 'rooms', rooms: [] },
    ],
  })
  const outcome = { ...passed, expectations: [{ step: 2, expected: [] }] }
  for (const text of [playwrightTest(en, scenario, outcome), vitestTest(en, scenario, outcome)]) {
    expect(text).toContain('expect(actual(2), "step 3: expect no room to exist").toEqual([])')
    expect(text).toContain('!["R1"].includes(law)')
    expect(text).toContain('\ntest("One", async (')
  }
  expect(playwrightFile(scenario)).toBe('one.spec.ts')
})

test('a run that fails is told to fail, and why', () => {
  const failed = { ...passed, verdict: 'fail', problems: ['R2: it is\ntorn'] } as const
  expect(playwrightTest(en, scenarioOf({}), failed)).toContain('//   R2: it is torn\ntest.fail(')
  expect(vitestTest(en, scenarioOf({}), failed)).toContain('//   R2: it is torn\ntest.fails(')
})

test('hostile names can end neither a comment nor a text, and __proto__ stays a field', () => {
  const name = 'a\u2028process.exit(1)\n*/ `$` \' " </script>'
  const metadata = JSON.parse('{"__proto__":{"a":1},"x\\"__proto__":2}')
  const scenario = scenarioOf({ name, steps: [{ do: 'createRoom', room: name, metadata }] })
  const text = vitestTest(en, scenario, passed)
  const [head = ''] = text.split('import ')
  for (const line of head.trim().split(/[\n\u2028]/)) expect(line).toMatch(/^\/\//)
  const again = scenarioOf(new Function(`return ${json(scenario)}`)())
  expect(again).toEqual(scenario)
  expect(JSON.stringify(again)).toContain('__proto__')
})

test('a file is named by the words of the scenario', () => {
  expect(fileStem('Leave is not disconnect!')).toBe('leave-is-not-disconnect')
  expect(fileStem('../../etc')).toBe('etc')
  expect(fileStem('日本語 room')).toBe('日本語-room')
  expect(fileStem('—')).toBe('scenario')
})
