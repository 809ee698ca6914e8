import { describe, expect, test } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { LocalHost } from './localHost.ts'

async function run(server: string, steps: readonly object[], settings: object = {}) {
  const parsed = parseScenario({ roomscope: 1, server, settings, steps })
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).result
}

const connect = (client: string, path?: string) => ({
  do: 'connect',
  client,
  ...(path === undefined ? {} : { path }),
})
const join = (client: string, room = 'r') => ({ do: 'join', client, room })
const leave = (client: string, room = 'r') => ({ do: 'leave', client, room })
const say = (client: string, room = 'r') => ({ do: 'message', client, room, text: 'hi' })
const send = (client: string, frame: string) => ({ do: 'send', client, frame })
const two = [connect('alice'), connect('bob'), join('alice'), join('bob')]
const three = [...two, connect('carol'), join('carol')]

/** Defects of the pattern as it is written, by their ids: steps, the law they break, the settings. */
const defects: readonly (readonly [string, string, readonly object[], string, object?])[] = [
  [
    'A0',
    'joins during a broadcast that waits crash its handler',
    [
      connect('a'),
      connect('b'),
      connect('c'),
      join('a'),
      { do: 'stall', client: 'a' },
      { do: 'broadcast', room: 'r', text: 'x'.repeat(70_000) },
      join('b'),
      join('c'),
      { do: 'heal', client: 'a' },
    ],
    'L1',
    { iteration: 'fail-fast' },
  ],
  [
    'A5',
    'a dead socket is removed in silence',
    [
      ...two,
      join('bob', 'q'),
      connect('carol'),
      join('carol', 'q'),
      { do: 'deadSocket', client: 'bob' },
      say('alice'),
    ],
    'T2',
  ],
  [
    'A6',
    'an evicted socket is not closed',
    [...two, { do: 'deadSocket', client: 'bob' }, say('alice'), { do: 'heal', client: 'bob' }],
    'S6',
  ],
  [
    'A12',
    'an eviction finds more dead, each removed in silence',
    [...three, { do: 'deadSocket', client: 'bob' }, { do: 'close', client: 'carol' }],
    'T2',
  ],
  ['B1', 'JSON that is malformed ends the handler', [...two, send('bob', '{nope')], 'L1'],
  ['B2', 'JSON that is no object ends it', [...two, send('bob', 'null')], 'L1'],
  ['B3', 'a missing payload ends it', [...two, send('bob', '{"type":"join"}')], 'L1'],
  ['B10', 'and its connection leaks', [...two, send('bob', '{nope')], 'S6'],
  [
    'B13',
    'a message of one who is not in the room is delivered',
    [connect('alice'), connect('bob'), join('alice'), say('bob')],
    'T3',
  ],
  [
    'B14',
    'a leave of one who is not in the room is announced',
    [connect('alice'), connect('bob'), join('alice'), leave('bob')],
    'T1',
  ],
  ['B15', 'joining twice is announced twice', [...two, join('bob')], 'T1'],
  ['B16', 'a leave is not acknowledged', [...two, leave('bob')], 'T2'],
  ['B17', 'a message comes back to its sender', [...two, say('bob')], 'T5'],
  [
    'B20',
    'the room endpoint forwards raw text',
    [connect('alice'), join('alice'), connect('bob', '/ws/room/r'), send('bob', 'hello')],
    'T10',
  ],
  [
    'B22',
    'a binary frame ends the handler',
    [...two, { do: 'send', client: 'bob', binary: 'AAEC' }],
    'L1',
  ],
  [
    'B28',
    'a room may have a name of any length',
    [connect('alice'), join('alice', 'x'.repeat(500))],
    'S9',
  ],
  [
    'L3',
    'nobody looks for those who fell silent',
    [...two, { do: 'halfOpen', client: 'bob' }, { do: 'wait', ms: 120_000 }],
    'L3',
  ],
  [
    'D2',
    'making a room on an id that is taken drops its members',
    [...two, { do: 'createRoom', room: 'r' }],
    'S1',
  ],
]

for (const [id, words, steps, law, settings] of defects) {
  describe(`${id}: ${words}`, () => {
    test(`breaks ${law} as it is written`, async () => {
      const { violations } = await run('as-written', steps, settings)
      expect(violations.map((violation) => violation.law)).toContain(law)
    })

    test('the reference breaks no law', async () => {
      expect((await run('reference', steps, settings)).violations).toEqual([])
    })
  })
}

test('without faults, races or bad input it does its work', async () => {
  const { violations, state } = await run('as-written', [
    ...two,
    { do: 'close', client: 'alice' },
    { expect: 'members', room: 'r', clients: ['bob'] },
  ])
  expect(violations).toEqual([])
  expect(state.rooms).toEqual({ r: ['bob'] })
})
