import { expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import type { StageConnection, StageEdge } from '#reading/stage/stageModel.ts'
import { en } from './en/en.ts'
import {
  connectionWords,
  membershipWords,
  saysWords,
  shortRoomWords,
  shortWords,
} from './stageWords.ts'

const alice = connectionId('alice', 1)
const edge: StageEdge = {
  connection: alice,
  room: 'r',
  roomLists: true,
  connectionLists: true,
  problem: null,
  ghost: false,
  badge: 0,
  hearing: null,
}
const open = { state: 'open', close: null } as const
const item: StageConnection = {
  id: alice,
  connection: {
    id: alice,
    client: 'alice',
    path: '/ws',
    clientEnd: open,
    serverEnd: open,
    faults: [],
    sinceMs: 0,
  },
  label: 'alice',
  look: null,
  registered: 'missing',
  says: { code: 'fault', fault: 'half-open to server' },
  hearing: null,
  ghost: false,
  problem: 0,
}

test('what a client heard wrongly is told after what both sides say', () => {
  const hearing = { kind: 'missed', law: 'T2', problem: 1 } as const
  expect(membershipWords(en, { ...edge, hearing })).toBe(
    'alice is in r: both sides agree, but alice was not told who is there',
  )
  expect(membershipWords(en, { ...edge, roomLists: false })).toBe(
    'alice lists r, r does not list alice',
  )
})

test('where there is little room, a room says how many are in it, how many ghosts, or that it stays', () => {
  const room = { id: 'r', name: 'Room', ordinal: 0, count: 2, leftBehind: false, problem: 0 }
  const short = (permanent: boolean, ghosts: number) =>
    shortRoomWords(en, { ...room, permanent }, ghosts)
  expect(short(false, 1)).toBe('1 + 1 ghost')
  expect(short(true, 0)).toBe('2 · permanent')
  expect(short(false, 0)).toBeNull()
})

test('a connection is told with both ends, what says most, and what the server has wrongly', () => {
  expect(connectionWords(en, item, undefined)).toBe(
    'alice: client open, server open, half-open, mute, the server does not have it',
  )
})

test('where there is little room, half open either way is one word, and what is as usual is none', () => {
  expect(shortWords(en, item)).toBe('half-open')
  expect(shortWords(en, { ...item, says: { code: 'rooms', rooms: 2 } })).toBe('')
  expect(saysWords(en, { code: 'ends', client: 'closed', server: 'closing' })).toBe(
    'closed / closing',
  )
})
