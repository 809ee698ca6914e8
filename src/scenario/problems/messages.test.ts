import { describe, expect, test } from 'vitest'
import { parseScenario, parseScenarioText, parseStep } from '#scenario/parseScenario.ts'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import { en } from '#words/en/en.ts'
import { problemText } from '#words/runs/problemWords.ts'

const file = (steps: readonly unknown[]) => ({ roomscope: 1, steps })

function texts(parsed: ReturnType<typeof parseScenario>): string[] {
  return parsed.ok ? [] : parsed.problems.map((one) => problemText(en, one))
}

test('a mistyped word is told with the one that was probably meant', () => {
  const [text] = texts(parseScenario(file([{ do: 'jion', client: 'a', room: 'r' }])))
  expect(text).toMatch(/^\$\.steps\[0\]\.do: found "jion"; one of connect, spawn, join/)
  expect(text).toMatch(/ may stand there \(did you mean "join"\?\)$/)
})

test('a mistyped field is told with those there are', () => {
  const parsed = parseStep({ do: 'connect', client: 'a', paht: '/ws' }, '$.steps[7]')
  expect(parsed.ok ? [] : parsed.problems).toEqual([
    {
      where: '$.steps[7]',
      code: 'unknownFields',
      params: {
        fields: ['"paht"'],
        more: 0,
        known: ['do', 'client', 'user', 'path', 'refuse', 'now', 'at'],
        meant: 'path',
      },
    },
  ])
  expect(texts(parsed as ReturnType<typeof parseScenario>)).toEqual([
    '$.steps[7]: found the unknown "paht"; only the fields of the format, do, client, user, path, refuse, now, at, may stand there (did you mean "path"?)',
  ])
})

test('a mistyped value of a choice is told so too', () => {
  const settings = { iteration: 'fail-fst' }
  expect(texts(parseScenario({ roomscope: 1, steps: [], settings }))).toEqual([
    '$.settings.iteration: found "fail-fst"; "live" or "fail-fast" or "silent" may stand there (did you mean "fail-fast"?)',
  ])
})

test('text that is no JSON is told with line and column', () => {
  expect(texts(parseScenarioText('{\n  "roomscope": 1,\n  "steps": [,]\n}'))).toEqual([
    '$: found no JSON: "," at line 3, column 13; a JSON value may stand there',
  ])
})

test('what is wrong with the head does not hide what is wrong with the steps', () => {
  const spoilt = { roomscope: 1, seed: 'x', steps: [{ do: 'restart' }, { do: 'fly' }] }
  expect(texts(parseScenario(spoilt)).map((text) => text.split(':')[0])).toEqual([
    '$.seed',
    '$.steps[1].do',
  ])
})

test('an array of the wrong length is told in items', () => {
  const settings = { latencyMs: [5] }
  const [text] = texts(parseScenario({ roomscope: 1, steps: [], settings }))
  expect(text).toMatch(/^\$\.settings\.latencyMs: found an array of 1; (exactly )?2 items/)
})

test('a type that no server says is refused, with the nearest one that one does', () => {
  const expectation = { expect: 'received', client: 'bob', type: 'mesage', times: 0 }
  const steps = [{ do: 'connect', client: 'bob' }, expectation]
  const [text] = texts(parseScenario({ roomscope: 1, steps }))
  expect(text).toMatch(/^\$\.steps\[1\]\.type: found "mesage"; "joined" or "left" or /)
  expect(text).toMatch(/ may stand there \(did you mean "message"\?\)$/)
})

test('a byte order mark before the JSON is passed over', () => {
  expect(parseScenarioText('\uFEFF{"roomscope":1,"steps":[]}').ok).toBe(true)
})

test('numbers that JSON cannot hold are refused, not turned into null', () => {
  const json = '{"roomscope":1,"steps":[{"do":"createRoom","room":"r","metadata":{"x":1e999}}]}'
  expect(texts(parseScenarioText(json))).toEqual([
    '$.steps[0].metadata.x: found Infinity; a finite number may stand there',
  ])
})

test('stepsMax and atMsMax are exact', () => {
  const steps = (count: number) => file(Array(count).fill({ do: 'restart' }))
  expect(parseScenario(steps(scenarioLimits.stepsMax)).ok).toBe(true)
  expect(texts(parseScenario(steps(scenarioLimits.stepsMax + 1)))).toEqual([
    '$.steps: found an array of 100001; 100000 items or less (stepsMax) may stand there',
  ])
  const spoilt = file(Array(scenarioLimits.stepsMax + 1).fill({ do: 'fly' }))
  expect(texts(parseScenario(spoilt))).toHaveLength(1)
  expect(parseStep({ do: 'restart', at: scenarioLimits.atMsMax }).ok).toBe(true)
  expect(parseStep({ do: 'restart', at: scenarioLimits.atMsMax + 1 }).ok).toBe(false)
})

test('a long value is cut between characters', () => {
  const parsed = parseStep({ do: '😀'.repeat(500) })
  const [text] = parsed.ok ? [] : parsed.problems.map((one) => problemText(en, one))
  expect(text).toContain('found "😀')
  expect(text).not.toContain('\\ud')
  expect(text?.length).toBeLessThan(400)
})

describe('a limit that is reached is told by its name', () => {
  const alice = { do: 'connect', client: 'alice' }
  test.each([
    [
      [{ do: 'spawn', count: 10_001 }],
      '$.steps[0].count: found 10001; 10000 or less (spawnCountMax)',
    ],
    [[{ do: 'wait', ms: 1e99 }], '$.steps[0].ms: found 1e+99; 86400000 or less (waitMsMax)'],
    [[{ do: 'restart', at: 1e99 }], '$.steps[0].at: found 1e+99; 31536000000 or less (atMsMax)'],
    [[{ do: 'connect', client: 'a'.repeat(41) }], '(clientNameCharsMax)'],
    [[{ do: 'spawn', count: 1, prefix: 'a'.repeat(40) }], '(clientNameCharsMax)'],
    [[alice, { do: 'close', client: 'alice', reason: 'é'.repeat(62) }], '(closeReasonBytesMax)'],
    [Array(11).fill({ do: 'spawn', count: 10_000 }), '(clientsMax)'],
  ])('%j', (steps, text) => {
    const told = texts(parseScenario(file(steps)))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(text)
  })
})

test.each([0, 5e-324, 1e-300, 1e-9, 0.000999])('slow at %d bytes per ms is refused', (rate) => {
  const slow = { do: 'slow', client: 'alice', bytesPerMs: rate }
  const told = texts(parseScenario(file([{ do: 'connect', client: 'alice' }, slow])))
  const allowed = '0.001 or more (slowBytesPerMsMin)'
  expect(told).toEqual([`$.steps[1].bytesPerMs: found ${rate}; ${allowed} may stand there`])
  const least = { ...slow, bytesPerMs: scenarioLimits.slowBytesPerMsMin }
  expect(parseStep(least).ok).toBe(true)
})

test('a trace in the place of a scenario is told to be one', () => {
  const trace = { roomscope: 1, steps: [], scenario: { roomscope: 1, steps: [] }, trace: [] }
  expect(texts(parseScenario(trace))).toEqual([
    '$: found a trace, which holds a scenario as its "scenario"; a scenario may stand there',
  ])
})

test('a field that stands twice is told, for one of the two would be lost', () => {
  const json = '{"roomscope":1,"steps":[{"expect":"rooms","rooms":[],"expect":"empty"}]}'
  expect(texts(parseScenarioText(json))).toEqual([
    '$: found the field "expect" a second time at line 1, column 54; each field once may stand there',
  ])
})
