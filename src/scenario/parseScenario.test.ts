import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { en } from '#words/en/en.ts'
import { problemText } from '#words/runs/problemWords.ts'
import { emptyScenario } from './editScenario.ts'
import { parseScenario, parseScenarioText, parseStep } from './parseScenario.ts'
import { scenarioLimits } from './scenarioLimits.ts'

const file = (steps: readonly unknown[], more: object = {}) => ({ roomscope: 1, ...more, steps })

function textsOf(value: unknown): string[] {
  const parsed = parseScenario(value)
  return parsed.ok ? [] : parsed.problems.map((one) => problemText(en, one))
}

const alice = { do: 'connect', client: 'alice' }

describe('defaults', () => {
  test('are filled in', () => {
    const parsed = parseScenario({ roomscope: 1, steps: [], $schema: './scenario.schema.json' })
    expect(parsed).toEqual({ ok: true, scenario: emptyScenario('') })
    expect(parsed.ok && parsed.scenario).toEqual({
      roomscope: 1,
      name: '',
      seed: 1,
      server: 'reference',
      settings: {
        latencyMs: [5, 20],
        heartbeatMs: 30_000,
        heartbeatBy: 'frames',
        authorizeMs: 0,
        clientPingMs: 0,
        echo: false,
        iteration: 'live',
        presence: 'connections',
        resumeMs: 0,
        historyMessages: 0,
      },
      steps: [],
    })
  })

  test('of the settings stay where only some are given', () => {
    const parsed = parseScenario(file([], { settings: { echo: true, outboxFramesMax: 4 } }))
    expect(parsed.ok && parsed.scenario.settings).toEqual({
      latencyMs: [5, 20],
      heartbeatMs: 30_000,
      heartbeatBy: 'frames',
      authorizeMs: 0,
      clientPingMs: 0,
      echo: true,
      iteration: 'live',
      presence: 'connections',
      resumeMs: 0,
      historyMessages: 0,
      outboxFramesMax: 4,
    })
  })
})

describe('what does not fit is told with its place, what stood there, and what may', () => {
  test.each([
    [7, '$: found 7; a JSON object may stand there'],
    [[], '$: found an array of 0; a JSON object may stand there'],
    [{}, '$.roomscope: found nothing; 1, the version'],
    [{ roomscope: 2 }, '$.roomscope: found 2; 1, the version'],
    [
      { roomscope: 1, steps: [], nmae: 'x' },
      '$: found the unknown "nmae"; only the fields of the format',
    ],
    [{ roomscope: 1, steps: [], name: 7 }, '$.name: found 7; a string may stand there'],
    [{ roomscope: 1, steps: [], seed: -1 }, '$.seed: found -1; 0 or more may stand there'],
    [{ roomscope: 1, steps: [], seed: 1.5 }, '$.seed: found 1.5; a whole number'],
    [{ roomscope: 1, steps: {} }, '$.steps: found an object; an array may stand there'],
    [
      { roomscope: 1, steps: [], settings: { latencyMs: [9, 3] } },
      'the least may not be over the most',
    ],
    [{ roomscope: 1, steps: [], settings: { latencyMs: [5] } }, '$.settings.latencyMs'],
    [
      { roomscope: 1, steps: [], settings: { iteration: 'fast' } },
      '"live" or "fail-fast" or "silent"',
    ],
    [
      { roomscope: 1, steps: [], settings: { framesMax: 1 } },
      '$.settings: found the unknown "framesMax"',
    ],
    [file([null]), '$.steps[0]: found null; an object with "do" or "expect"'],
    [file([{}]), '$.steps[0]: found neither "do" nor "expect"; exactly one'],
    [file([{ do: 'drop', expect: 'empty' }]), '$.steps[0]: found both "do" and "expect"'],
    [file([{ do: 'jion' }]), '$.steps[0].do: found "jion"; one of connect, spawn, join'],
    [file([{ do: 'toString' }]), '$.steps[0].do: found "toString"; one of'],
    [file([{ expect: 7 }]), '$.steps[0].expect: found 7; one of members'],
    [file([alice, { do: 'join', client: 'alice' }]), '$.steps[1].room: found nothing; a string'],
    [file([alice, { do: 'drop', client: 'alice', hard: true }]), 'the unknown "hard"'],
    [file([{ do: 'connect', client: 'a#1' }]), 'no "#"'],
    [file([{ do: 'connect', client: ' ' }]), '1 to 40 visible characters'],
    [file([{ do: 'connect', client: 'a'.repeat(41) }]), '1 to 40 visible characters'],
    [file([{ do: 'connect', client: 'a', path: '/chat' }]), 'a path is /ws or /ws/room/ID'],
    [file([alice, { do: 'close', client: 'alice', code: 1001 }]), '1000 or 3000 to 4999'],
    [file([alice, { do: 'close', client: 'alice', reason: 'é'.repeat(62) }]), 'at most 123 bytes'],
    [file([alice, { do: 'send', client: 'alice' }]), 'either "frame" or "binary"'],
    [file([alice, { do: 'send', client: 'alice', frame: '', binary: '' }]), 'either "frame"'],
    [file([alice, { do: 'send', client: 'alice', binary: '???' }]), 'binary is base64'],
    [file([alice, { expect: 'socket', client: 'alice' }]), 'at least one of "clientEnd"'],
    [file([{ do: 'wait', ms: 1, now: true, at: 5 }]), 'both "now" and "at"'],
    [file([{ do: 'wait', ms: 1, now: 'no' }]), '$.steps[0].now: found "no"; a boolean may stand'],
    [file([{ do: 'spawn', count: 0 }]), '$.steps[0].count: found 0; 1 or more'],
    [file([{ do: 'spawn', count: 10_001 }]), '10000 or less'],
    [
      file([{ do: 'join', client: 'bob', room: 'r' }]),
      '$.steps[0].client: found "bob"; a client that',
    ],
    [file([{ do: 'broadcast', room: 'r', text: '', exclude: 'bob' }]), '$.steps[0].exclude'],
    [
      file([
        { do: 'wait', ms: 1, at: 9 },
        { do: 'wait', ms: 1, at: 8 },
      ]),
      '$.steps[1].at: found 8; 9 or later',
    ],
  ])('%j', (value, text) => {
    expect(textsOf(value).join('\n')).toContain(text)
  })

  test('each wrong step is told, up to problemsMax', () => {
    const told = textsOf(file(Array(50).fill({ do: 'nope' })))
    expect(told).toHaveLength(scenarioLimits.problemsMax + 1)
    expect(told.at(-1)).toBe('$: found more problems; 20 are told at once (problemsMax)')
    const just = textsOf(file(Array(scenarioLimits.problemsMax).fill({ do: 'nope' })))
    expect(just).toHaveLength(scenarioLimits.problemsMax)
    expect(textsOf(file([{ do: 'nope' }, alice, { do: 'no' }]))).toHaveLength(2)
  })
})

describe('clients', () => {
  test('a spawn makes clients that later steps may name, counting on from the highest', () => {
    const steps = [
      { do: 'spawn', count: 2 },
      { do: 'spawn', count: 1 },
      { do: 'join', client: 'c3', room: 'r' },
    ]
    expect(textsOf(file(steps))).toEqual([])
    expect(textsOf(file([...steps, { do: 'drop', client: 'c4' }]))).toHaveLength(1)
  })
})

test('a scenario without steps is invalid, and one with none of them is not', () => {
  expect(textsOf({ roomscope: 1 })).toEqual(['$.steps: found nothing; an array may stand there'])
  expect(textsOf({ roomscope: 1, steps: [] })).toEqual([])
})

describe('hostile files', () => {
  test('are told of in one message, whatever they hold', () => {
    const texts = (text: string) => {
      const parsed = parseScenarioText(text)
      return parsed.ok ? [] : parsed.problems.map((one) => problemText(en, one))
    }
    expect(texts('{"roomscope": 1,')).toEqual([expect.stringContaining('$: found no JSON')])
    expect(texts(`{"roomscope":1,"steps":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toEqual([
      expect.stringContaining('64 deep (depthMax)'),
    ])
    expect(texts('x'.repeat(scenarioLimits.fileCharsMax + 1))).toEqual([
      expect.stringContaining('fileCharsMax'),
    ])
    expect(texts('{"roomscope":1,"steps":[],"__proto__":{"polluted":true}}')).toHaveLength(1)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('nothing makes the parser throw', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (value) => {
        parseScenario(value)
        parseScenario({ roomscope: 1, steps: [value] })
        parseStep(value)
      }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        parseScenarioText(text)
      }),
    )
  })
})

test('a "now" that is false says what leaving it out says, beside an "at" as well', () => {
  const parsed = parseScenario(
    file([
      { do: 'wait', ms: 1, now: false },
      { do: 'wait', ms: 1, now: false, at: 5 },
    ]),
  )
  expect(parsed.ok).toBe(true)
})
