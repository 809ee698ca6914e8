import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import type { RoomServer } from '#server/roomServer.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import * as reported from './reportedServers.test-support.ts'

const connect = (client: string) => ({ do: 'connect', client })
const join = (client: string, room = 'r') => ({ do: 'join', client, room })
const say = (client: string, text = 'hi') => ({ do: 'message', client, room: 'r', text })
const leave = (client: string) => ({ do: 'leave', client, room: 'r' })
const drop = (client: string) => ({ do: 'drop', client })
const close = (client: string) => ({ do: 'close', client })
const back = (client: string) => ({ do: 'reconnect', client, resume: true })
const three = ['a', 'b', 'c'].flatMap((client) => [connect(client), join(client)])
const keeps = { resumeMs: 10_000 }

type Row = readonly [
  report: string,
  Server: new (options: RoomServerOptions) => RoomServer,
  law: string,
  steps: readonly object[],
  settings?: object,
]

const rows: readonly Row[] = [
  ['hmchangw/newchat #362', reported.OldRecipients, 'T4', [...three, leave('b'), say('a')]],
  [
    'EricEisaman/cs1 #159',
    reported.StaysAfterReturn,
    'S6',
    [...three, drop('b'), back('b'), close('b')],
    keeps,
  ],
  ['dyc3/opentogethertube #630', reported.GoneFromClientsOnly, 'S2', [...three, close('b')]],
  ['django/channels_redis #343', reported.LeaveAsserts, 'L1', [connect('a'), leave('a')]],
  ['django/channels_redis #174', reported.AllRooms, 'T3', [...three, join('c', 'q'), say('a')]],
  ['candy-chat/candy #52', reported.GoneEverywhere, 'T1', [...three, connect('d'), close('d')]],
  ['livekit/livekit #1212', reported.CountsWhoWent, 'S5', [...three, drop('b')]],
  [
    'livekit/client-sdk-flutter #500',
    reported.PresenceMissed,
    'T2',
    [...three, drop('b'), leave('c'), back('b')],
    keeps,
  ],
  ['phoenixframework/phoenix #2255', reported.ListKept, 'T2', three],
  [
    'socketio/socket.io #3516',
    reported.ByEachRoom,
    'T7',
    [...three, join('a', 'q'), join('b', 'q'), say('a')],
  ],
  ['a limit of the rate', reported.RateLimited, 'T8', [...three, say('a'), say('a'), say('a')]],
  ['colyseus/colyseus #428', reported.DisposedTooSoon, 'T15', [connect('a'), join('a')]],
  [
    'colyseus/colyseus #224',
    reported.FullToWhoReturns,
    'T17',
    [...three, drop('b'), back('b')],
    { ...keeps, roomMembersMax: 3 },
  ],
  [
    'the session of another',
    reported.AnySeat,
    'T17',
    [...three, drop('a'), drop('b'), back('b')],
    keeps,
  ],
  [
    'nyblnet/bento #522',
    reported.HalfTheTime,
    'T17',
    [...three, drop('b'), { do: 'wait', ms: 9000 }],
    keeps,
  ],
  [
    'tylerbutler/beryl #302',
    reported.Blinks,
    'T1',
    [...three, { do: 'state', client: 'a', room: 'r', state: 'typing' }],
    { memberStateBytesMax: 100 },
  ],
  [
    'socketio/socket.io #2962',
    reported.StickyRooms,
    'T4',
    [...three, join('a', 'q'), { ...say('a'), room: 'q' }, connect('d'), join('d', 'q'), say('a')],
  ],
  [
    'ueberdosis/hocuspocus #168',
    reported.RefusedStays,
    'S6',
    [
      { do: 'revoke', client: 'a', room: 'r' },
      { ...connect('a'), path: '/ws/room/r' },
    ],
  ],
  [
    'colyseus/colyseus #531',
    reported.LeaveEndsSession,
    'T17',
    [...three, join('a', 'q'), leave('a'), drop('a')],
    keeps,
  ],
]

const named = rows.map(([report, ...row]) => ({ report, row }))

test.each(named)(
  '$report: a law shows it',
  async ({ row: [Server, law, steps, settings = {}] }) => {
    const parsed = parseScenario({ roomscope: 1, settings, steps })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const broken = async (servers?: Map<string, (options: RoomServerOptions) => RoomServer>) => {
      const host = new LocalHost(emptyScenario(), servers ? { servers } : {})
      return (await host.run(parsed.scenario)).result.violations.map((one) => one.law)
    }
    expect(await broken()).toEqual([])
    expect(await broken(new Map([['reference', (options) => new Server(options)]]))).toContain(law)
  },
)
