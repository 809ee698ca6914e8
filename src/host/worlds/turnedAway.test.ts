import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import type { TurnedAwayFor } from '#laws/turnedAway.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { type SettingsOf, settingNames } from '#scenario/settings.ts'

const connect = (client: string, path = '/ws') => ({ do: 'connect', client, path })
const join = (client: string, room = 'r') => ({ do: 'join', client, room })
const say = (client: string, text = 'hi') => ({ do: 'message', client, room: 'r', text })
const three = ['a', 'b', 'c'].flatMap((client) => [connect(client), join(client)])
const stalled = [...three, { do: 'stall', client: 'b' }]
const long = 'x'.repeat(60_000)

async function turnedAway(steps: readonly object[], settings: object = {}) {
  const parsed = parseScenario({ roomscope: 1, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.violations).toEqual([])
  const { turnedAway: found = [] } = result
  return found.map(({ why, times, step, connection }) => [why, times, step, connection])
}

type Row = readonly [
  why: TurnedAwayFor,
  steps: readonly object[],
  times: number,
  step: number,
  connection: string,
]

const limits: Readonly<Record<keyof SettingsOf<'limits'>, readonly [value: number, Row]>> = {
  connectionsMax: [2, ['connections', [{ do: 'spawn', count: 5 }], 3, 0, 'c4#1']],
  roomMembersMax: [2, ['members', three, 1, 5, 'c#1']],
  roomsPerConnectionMax: [1, ['rooms', [...three, join('b', 'q')], 1, 6, 'b#1']],
  roomsMax: [1, ['rooms', [connect('a', '/ws/room/r'), connect('b', '/ws/room/q')], 1, 1, 'b#1']],
  roomIdCharsMax: [3, ['name', [connect('a'), join('a', 'four')], 1, 1, 'a#1']],
  outboxFramesMax: [2, ['outbox', [...stalled, ...twice(say('a', long), 5)], 1, 10, 'b#1']],
  outboxBytesMax: [90_000, ['outbox', [...stalled, ...twice(say('a', long), 5)], 1, 9, 'b#1']],
  inboxFramesMax: [
    1,
    [
      'inbox',
      [...three, { do: 'hold', client: 'b', what: 'await' }, join('b', 'q'), ...twice(say('b'), 2)],
      1,
      9,
      'b#1',
    ],
  ],
  frameBytesMax: [100, ['size', [...three, say('a', 'x'.repeat(100))], 1, 6, 'a#1']],
  payloadDepthMax: [
    2,
    ['depth', [connect('a'), { do: 'send', client: 'a', frame: '[[[]]]' }], 1, 1, 'a#1'],
  ],
  memberStateBytesMax: [
    9,
    ['state', [...three, { do: 'state', client: 'a', room: 'r', state: 'too long' }], 1, 6, 'a#1'],
  ],
}

function twice(step: object, times: number): readonly object[] {
  return Array.from({ length: times }, () => step)
}

test.each(settingNames('limits'))('reaching %s is told, with whom it met first', async (limit) => {
  const [value, [why, steps, ...where]] = limits[limit]
  expect(await turnedAway(steps, { [limit]: value })).toEqual([[why, ...where]])
})

test('what a server turns away without any limit is told as well', async () => {
  const frames = ['{nope', '{"type":"join","payload":{"room_id":"__proto__"}}']
  const steps = [
    connect('a'),
    say('a'),
    ...frames.map((frame) => ({ do: 'send', client: 'a', frame })),
    { do: 'revoke', client: 'a', room: 'q' },
    join('a', 'q'),
    { do: 'send', client: 'a', binary: 'AAEC' },
  ]
  expect(await turnedAway(steps)).toEqual([
    ['stranger', 1, 1, 'a#1'],
    ['words', 1, 2, 'a#1'],
    ['name', 1, 3, 'a#1'],
    ['forbidden', 1, 5, 'a#1'],
    ['binary', 1, 6, 'a#1'],
  ])
})

test('what the owner closes, and who is stopped before it comes to the server, is not turned away by it', async () => {
  const steps = [
    ...three,
    { do: 'disconnect', client: 'a', code: 1013 },
    { do: 'drop', client: 'b' },
    { do: 'reconnect', client: 'b', refuse: true },
  ]
  expect(await turnedAway(steps)).toEqual([])
})
