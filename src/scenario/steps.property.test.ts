import { base64 } from '@scure/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serverMessageTypes } from '#protocol/serverFrames.ts'
import { en } from '#words/en/en.ts'
import { problemText } from '#words/runs/problemWords.ts'
import { scenarioToJson } from './editScenario.ts'
import type { Step } from './format.ts'
import { parseScenario, parseScenarioText, parseStep } from './parseScenario.ts'

const client = fc.constantFrom('alice', 'c1', '__proto__', 'Zoë', '名前', 'a b')
const room = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constant('__proto__'))
const text = fc.string({ unit: 'binary', maxLength: 20 })
const path = fc.constantFrom('/ws', '/ws/room/general', '/ws/room/a%2Fb%20c')
const binary = fc.uint8Array({ maxLength: 20 }).map((bytes) => base64.encode(bytes))
const names = fc.array(client, { maxLength: 3 })
const rooms = fc.array(room, { maxLength: 3 })
const direction = fc.constantFrom('both', 'toServer', 'toClient')
const endState = fc.constantFrom('connecting', 'open', 'closing', 'closed')
const word = fc.constantFrom(...serverMessageTypes)
const metadata = fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), fc.jsonValue())
const ms = fc.nat(86_400_000)

/** A step with these fields, and any of those. */
function step(
  required: Readonly<Record<string, fc.Arbitrary<unknown> | string>>,
  optional: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<unknown> {
  const ofAnyConnection = ['connect', 'revoke', 'allow']
  const isOfClient = 'client' in required && !ofAnyConnection.includes(String(required.do))
  const model: Record<string, fc.Arbitrary<unknown>> = {
    ...optional,
    ...(isOfClient ? { connection: fc.constant(1) } : {}),
  }
  for (const [key, value] of Object.entries(required)) {
    model[key] = typeof value === 'string' ? fc.constant(value) : value
  }
  return fc.record(model, { requiredKeys: Object.keys(required) })
}

const anyStep = fc.oneof(
  step({ do: 'connect', client }, { user: client, path, refuse: fc.boolean() }),
  step(
    { do: 'spawn', count: fc.integer({ min: 1, max: 5 }) },
    { prefix: client, path, join: rooms },
  ),
  step({ do: 'join', client, room }),
  step({ do: 'leave', client, room }, { now: fc.constant(true) }),
  step({ do: 'message', client, room, text }),
  step({ do: 'send', client, frame: text }),
  step({ do: 'send', client, binary }),
  step(
    { do: 'close', client },
    { code: fc.constantFrom(1000, 3000, 4999), reason: fc.string({ maxLength: 30 }) },
  ),
  ...['drop', 'heal', 'stall'].map((verb) => step({ do: verb, client })),
  step({ do: 'deadSocket', client }, { times: fc.integer({ min: 1, max: 1_000_000 }) }),
  step({ do: 'reconnect', client }, { refuse: fc.boolean() }),
  step({ do: 'halfOpen', client }, { direction, proxy: fc.boolean() }),
  step({ do: 'hold', client, what: 'frames' }, { direction }),
  step({ do: 'hold', client, what: fc.constantFrom('handler', 'await') }),
  step(
    { do: 'release', client },
    { what: fc.constantFrom('frames', 'handler', 'await', 'accept') },
  ),
  step({ do: 'release', client, what: 'accept' }, { fails: fc.boolean() }),
  step({ do: 'slow', client, bytesPerMs: fc.double({ min: 0.1, max: 1e9, noNaN: true }) }),
  step({ do: 'createRoom', room }, { name: text, metadata }),
  step({ do: 'removeRoom', room }),
  step({ do: 'broadcast', room, text }, { exclude: client }),
  step({ do: 'kick', client, room }, { reason: text }),
  step({ do: 'disconnect', client }, { code: fc.constantFrom(1000, 1008, 4003), reason: client }),
  step({ do: 'revoke', client, room }, { reason: text }),
  step({ do: 'allow', client, room }),
  step({ do: 'restart' }),
  step({ do: 'wait', ms }),
  step({ expect: 'members', room, clients: names }),
  step({ expect: 'memberships', client, rooms }),
  step({ expect: 'rooms', rooms }),
  step({ expect: 'socket', client, code: fc.nat(4999) }, { clientEnd: endState }),
  step({ expect: 'received', client, type: word }, { room, from: client, text, times: fc.nat(9) }),
  step({ expect: 'view', client, room, clients: names }),
  step({ expect: 'violations', laws: fc.array(fc.constantFrom('S1', 'T1')) }),
  step({ expect: 'empty' }),
)

const connectAll = ['alice', 'c1', '__proto__', 'Zoë', '名前', 'a b'].map((name) => ({
  do: 'connect',
  client: name,
}))

const anyScenario = fc
  .record(
    {
      $schema: fc.constant('./scenario.schema.json'),
      name: text,
      description: text,
      seed: fc.nat(),
      server: fc.constantFrom('reference', 'as-written'),
      settings: fc.record(
        {
          latencyMs: fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 99 })),
          heartbeatMs: fc.constantFrom(0, 30_000, 500),
          echo: fc.boolean(),
          iteration: fc.constantFrom('live', 'fail-fast', 'silent'),
          outboxFramesMax: fc.integer({ min: 1, max: 1000 }),
          connectionsMax: fc.integer({ min: 1, max: 1000 }),
        },
        { requiredKeys: [] },
      ),
      steps: fc.array(anyStep, { maxLength: 12 }),
    },
    { requiredKeys: ['steps'] },
  )
  .map((head) => ({ roomscope: 1, ...head, steps: [...connectAll, ...head.steps] }))

test('a scenario that is read, written and read again is the same', () => {
  fc.assert(
    fc.property(anyScenario, (value) => {
      const json = JSON.stringify(value)
      const parsed = parseScenarioText(json)
      expect(parsed).toMatchObject({ ok: true })
      if (!parsed.ok) return
      const written = scenarioToJson(parsed.scenario)
      expect(parseScenarioText(written)).toStrictEqual(parsed)
      expect(scenarioToJson(parsed.scenario)).toBe(written)
    }),
  )
})

test('a step is read as it was written, metadata to the last key', () => {
  fc.assert(
    fc.property(anyStep, (value) => {
      const json = JSON.parse(JSON.stringify(value))
      const parsed = parseStep(json)
      expect(parsed.ok && sortedJson(parsed.step)).toBe(sortedJson(json))
    }),
  )
})

test('a scenario with anything in it spoilt is still answered, with a place and a sentence', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(), fc.nat(), fc.jsonValue(), (value, which, key, spoilt) => {
      const file = JSON.parse(JSON.stringify(value))
      const target = file.steps[which % file.steps.length]
      const keys = Object.keys(target)
      target[keys[key % keys.length] ?? 'do'] = spoilt
      const parsed = parseScenario(file)
      if (parsed.ok) return
      expect(parsed.problems.length).toBeGreaterThan(0)
      for (const problem of parsed.problems) {
        expect(problem.where).toMatch(/^\$/)
        expect(problem.code).not.toBe('unfit')
        const text = problemText(en, problem)
        expect(text.startsWith(`${problem.where}: found `)).toBe(true)
        expect(text).not.toMatch(/Invalid input|undefined|\[object/)
      }
    }),
  )
})

/** The order of fields means nothing; that of a list does. */
function sortedJson(value: Step | unknown): string {
  return JSON.stringify(value, (_key, item) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}
