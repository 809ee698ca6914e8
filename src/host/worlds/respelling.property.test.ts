import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

type Json = Readonly<Record<string, unknown>>

async function lawsBroken(server: string, steps: readonly object[]): Promise<string[]> {
  const parsed = parseScenario({ roomscope: 1, server, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.refused).toEqual([])
  return [...new Set(result.violations.map(({ law }) => law))].sort()
}

/** The same value in another spelling: keys the other way round, white space, each character escaped. */
function respelled(value: unknown): string {
  if (typeof value === 'string') return `"${[...value].map(escaped).join('')}"`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toReversed()
  const pairs = entries.map(([key, inner]) => `${respelled(key)} :\t${respelled(inner)}`)
  return `{ ${pairs.join(' ,\n')} }`
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const send = (client: string, frame: string) => ({ do: 'send', client, frame })
const connect = (client: string) => ({ do: 'connect', client })
const frameOf = (type: string, payload: Json) => ({ type, payload: { ...payload, room_id: 'r' } })

describe('T8, T10: a message is judged however its frame is spelled', () => {
  const both = ['alice', 'bob'].flatMap((client) => [
    connect(client),
    { do: 'join', client, room: 'r' },
  ])
  const carol = [connect('carol'), { do: 'join', client: 'carol', room: 'r' }]
  const say = (client: string, payload: Json) => (spell: (value: unknown) => string) =>
    send(client, spell(frameOf('message', payload)))
  const spaced = (value: unknown) => JSON.stringify(value, null, 2)
  const cases = [
    ['text-cut', 'T8', both, say('alice', { text: 'word '.repeat(300) })],
    ['forged-sender', 'T10', [...both, ...carol], say('carol', { text: 'I', sender: 'alice#1' })],
    [
      'cached-recipients',
      'T8',
      [...both, { do: 'message', client: 'alice', room: 'r', text: 'hi' }, ...carol],
      say('alice', { text: 'hi' }),
    ],
  ] as const

  test.each(cases)('%s breaks %s', async (server, law, before, said) => {
    for (const spell of [JSON.stringify, spaced, respelled]) {
      expect(await lawsBroken(server, [...before, said(spell)])).toContain(law)
    }
  })
})

const client = fc.constantFrom('a', 'b', 'c')
const frame = fc.oneof(
  fc.constant(frameOf('join', {})),
  fc.constant(frameOf('leave', {})),
  fc.constant(frameOf('message', { text: 'hi', sender: 'a#1' })),
  fc.record({ type: fc.constantFrom('ping', 'pong', 'what') }),
  fc.record({ type: fc.constant('message'), payload: fc.constant({ text: 'to no room' }) }),
)
const said = fc.array(fc.record({ client, frame }), { maxLength: 12 })
const server = fc.constantFrom(
  'reference',
  'forged-sender',
  'cached-recipients',
  'echo',
  'join-twice',
  'leave-non-member',
)

test('the laws that are broken are the same however the clients spell their frames', async () => {
  await fc.assert(
    fc.asyncProperty(server, said, async (id, frames) => {
      const connected = ['a', 'b', 'c'].map(connect)
      const joined = ['a', 'b'].map((who) => ({ client: who, frame: frameOf('join', {}) }))
      const spelled = (spell: (value: unknown) => string) => [
        ...connected,
        ...[...joined, ...frames].map((one) => send(one.client, spell(one.frame))),
      ]
      const plain = await lawsBroken(id, spelled(JSON.stringify))
      expect(await lawsBroken(id, spelled(respelled))).toEqual(plain)
    }),
    { numRuns: 25 },
  )
})
