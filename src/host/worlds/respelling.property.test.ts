import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '#specimens/catalog.ts'
import { accountOf, type Spell, spellings } from './spelled.test-support.ts'

describe.each(Object.entries(spellings))('what clients say, %s', (_, spell) => {
  test.each(catalog.map((specimen) => [specimen.id, specimen] as const))(
    '%s: laws, receipts, picture, log and what is received are the same',
    async (server, { steps, settings = {} }) => {
      const usual = await accountOf(server, steps, { settings })
      expect(await accountOf(server, steps, { settings, spell })).toEqual(usual)
    },
  )
})

const client = fc.constantFrom('a', 'b', 'c')
const frameOf = (type: string, own: object) => ({ type, payload: { ...own, room_id: 'r' } })
const frame = fc.oneof(
  fc.constant(frameOf('join', {})),
  fc.constant(frameOf('leave', {})),
  fc.constant(frameOf('message', { text: 'hi', sender: 'a#1' })),
  fc.record({ text: fc.string(), more: fc.json() }).map((own) => frameOf('message', own)),
  fc.record({ type: fc.constantFrom('ping', 'pong', 'what') }),
  fc.record({ type: fc.constant('message'), payload: fc.constant({ text: 'to no room' }) }),
)
const said = fc.array(fc.record({ client, frame }), { maxLength: 12 })
const server = fc.constantFrom(
  'reference',
  'as-written',
  'forged-sender',
  'cached-recipients',
  'echo',
  'join-twice',
  'leave-non-member',
)
const spelling = fc.constantFrom<Spell>(...Object.values(spellings))
const opening = [
  ...['a', 'b', 'c'].map((name) => ({ do: 'connect', client: name })),
  ...['a', 'b'].map((name) => ({ do: 'join', client: name, room: 'r' })),
]

test('whatever clients say, its spelling changes nothing of what is judged, drawn and received', async () => {
  await fc.assert(
    fc.asyncProperty(server, said, spelling, async (id, frames, spell) => {
      const steps = [
        ...opening,
        ...frames.map((one) => ({
          do: 'send',
          client: one.client,
          frame: JSON.stringify(one.frame),
        })),
      ]
      expect(await accountOf(id, steps, { spell })).toEqual(await accountOf(id, steps))
    }),
    { numRuns: 40 },
  )
})

describe('on the endpoint of a room each text is a message, whatever it looks like', () => {
  const looks = [
    '',
    '{nope',
    '\u{feff}7',
    '{"type":"leave","payload":{"room_id":"r"}}',
    '{ "type": "join", "payload": {"room_id": "q"} }',
    '{"type":"pong","payload":{}}',
    'x'.repeat(60_000),
  ]
  const byPath = ['a', 'b'].map((name) => ({ do: 'connect', client: name, path: '/ws/room/r' }))
  const says = (text: string) => [...byPath, { do: 'send', client: 'a', frame: text }]

  test.each(['reference', 'cached-recipients', 'forged-sender', 'stalled-skipped'])(
    '%s',
    async (id) => {
      const plain = await accountOf(id, says('hi'))
      for (const text of looks) {
        const told = await accountOf(id, says(text))
        expect(told.violations).toEqual(plain.violations)
        expect(told.receipts).toEqual(plain.receipts)
        expect(told.drawn.map((one) => one?.type)).toEqual(plain.drawn.map((one) => one?.type))
      }
    },
  )
})
