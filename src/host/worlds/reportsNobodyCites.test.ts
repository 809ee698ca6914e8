import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '#words/en/en.ts'
import { toldResult } from '#words/runs/toldResult.ts'
import { alice, bob, close, join, leave, runOn, say } from './brought.test-support.ts'

// Public reports, each as the line that makes a right server one like theirs, and what is told of it.

const now = { now: true }
const carol = { do: 'connect', client: 'carol' }
const both = [alice, bob, join('alice'), join('bob')]

type Row = readonly [
  report: string,
  server: string,
  from: string,
  to: string,
  steps: readonly object[],
  law: string,
  told: string,
]

const rows: readonly Row[] = [
  [
    'colyseus/colyseus #633: who goes while it is asked for is let in',
    'async-db-chain.ts',
    'if (peer.gone) return\n    if (!may)',
    'if (!may)',
    [alice, join('alice'), { ...close('alice'), ...now }],
    'S2',
    'ghost',
  ],
  [
    'colyseus/colyseus #132: a join that fails ends the connection, and not the membership',
    'welcome-after.js',
    '        ws.rooms.add(room)\n',
    "        if (room === 'boom') return ws.close(1011, 'boom')\n        ws.rooms.add(room)\n",
    [alice, join('alice', 'boom')],
    'S2',
    'ghost',
  ],
  [
    'ueberdosis/hocuspocus #880: frames overtake each other behind an await',
    'async-db-chain.ts',
    'peer.work = peer.work.then(() => (peer.gone ? undefined : handle(peer, data.toString())))',
    'void handle(peer, data.toString())',
    [alice, join('alice'), { ...leave('alice'), ...now }],
    'T6',
    'out of turn',
  ],
  [
    'anycable/anycable-go #148: a leave is overtaken by the join after it',
    'async-db-chain.ts',
    "    send(peer, { type: 'left', room })\n    leave(peer, room)",
    "    void db.save(room, '').then(() => db.may(peer.id, room)).then(() => db.may(peer.id, room)).then(() => {\n      send(peer, { type: 'left', room })\n      leave(peer, room)\n    })",
    [...both, leave('alice'), { ...join('alice'), ...now }],
    'T6',
    'out of turn',
  ],
  [
    'rails/rails #38668: who subscribes again is not confirmed',
    'welcome-after.js',
    "      send(ws, { type: 'joined'",
    "      if (isNew) send(ws, { type: 'joined'",
    [alice, join('alice'), join('alice')],
    'T6',
    'no answer',
  ],
  [
    'elpheria/rpc-websockets #28: the first of a list is never taken out of it',
    'owner-manager.ts',
    'room.members = room.members.filter((one) => one !== member)',
    'room.members = room.members.filter((one, at) => at === 0 || one !== member)',
    [...both, close('alice')],
    'S2',
    'ghost',
  ],
  [
    'hoaproject/Websocket #18: a broadcast at a close ends the first who is left',
    'welcome-after.js',
    "  tell(room, { type: 'user_left', room, id: ws.name })",
    "  const [first] = rooms.get(room) ?? []\n  if (first) send(first, { type: 'user_left', room, id: ws.name })\n  first?.close(1000)",
    [...both, carol, join('carol'), close('alice')],
    'T9',
    'gave it no reason',
  ],
  [
    'django/channels #1244: what finds a full channel is dropped without a word',
    'queue-timeout.js',
    'function send(ws, said) {\n',
    'function send(ws, said) {\n  if (queue.length >= 2) return\n',
    [...both, carol, join('carol'), say('alice'), { ...say('alice'), ...now }],
    'T8',
    'did not get a message',
  ],
  [
    'sockudo/sockudo #75: who goes without a word stays a member',
    'persons.js',
    "  ws.on('close', () => { for (const room of [...rooms.keys()]) if (isIn(ws, room)) leave(ws, room) })\n",
    '',
    [alice, join('alice'), close('alice')],
    'S2',
    'ghost',
  ],
  [
    'dherault/serverless-offline #1110: it is listened to when it was looked up, and not before',
    'welcome-after.js',
    "  ws.on('message', (data",
    "  setTimeout(() => ws.on('message', (data",
    [alice, { ...join('alice'), at: 60 }],
    'T6',
    'no answer',
  ],
  [
    'tudo-aqua/bgw #465: each hears the same in an order of its own',
    'welcome-after.js',
    'if (one !== but) send(one, said)',
    'if (one !== but) setTimeout(() => send(one, said), Math.random() * 50)',
    [
      ...[...both, carol, join('carol'), { do: 'connect', client: 'dave' }, join('dave')],
      ...Array.from({ length: 4 }, () => [
        say('alice'),
        { ...say('bob', 'general', 'ho'), ...now },
      ]).flat(),
    ],
    'T13',
    'order',
  ],
  [
    'enclavr/server #28: what is closed twice throws',
    'welcome-after.js',
    "else if (!members?.has(ws)) send(ws, { type: 'error', code: 'not_member', room })\n    else if",
    'else if',
    [alice, join('alice'), leave('alice'), leave('alice')],
    'L1',
    'threw',
  ],
  [
    'cfdp/opeka #106: a room goes with the one who made it',
    'welcome-after.js',
    '  if (rooms.get(room).size === 0) rooms.delete(room)',
    '  rooms.delete(room)',
    [...both, close('alice')],
    'T15',
    'gave it no reason',
  ],
  [
    'miguelgrinberg/Flask-SocketIO #1169: that one has left is told to the room, and not to that one',
    'welcome-after.js',
    "      send(ws, { type: 'left', room })",
    "      tell(room, { type: 'left', room })",
    [...both, leave('alice')],
    'T6',
    'no answer',
  ],
  [
    'socketio/socket.io #2619: who leaves is told so before it has left',
    'welcome-after.js',
    '  rooms.get(room).delete(ws)\n',
    "  tell(room, { type: 'user_left', room, id: ws.name })\n  rooms.get(room).delete(ws)\n",
    [...both, leave('alice')],
    'T1',
    'left',
  ],
]

test.each(rows)('%s', async (_, server, from, to, steps, law, told) => {
  const right = readFileSync(new URL(`pasted/right/${server}.txt`, import.meta.url), 'utf8')
  expect(right.split(from)).toHaveLength(2)
  let wrong = right.replace(from, () => to)
  // What is wrapped is closed where the handler ends.
  if (to.startsWith('  setTimeout(() => ws.on(')) {
    wrong = wrong.replace("  })\n  ws.on('error'", "  }), 300)\n  ws.on('error'")
  }
  const { result } = await runOn(wrong, steps)
  const found = toldResult(en, result).violations.filter((one) => one.law === law)
  expect(found.map(({ text }) => text).join('\n'), JSON.stringify(result.violations)).toContain(
    told,
  )
})
