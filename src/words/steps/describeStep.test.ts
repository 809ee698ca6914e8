import { expect, test } from 'vitest'
import type { Step } from '#scenario/format.ts'
import { stepWords } from '#scenario/steps.ts'
import { en } from '#words/en/en.ts'
import { describeStep } from './describeStep.ts'

const lines: readonly (readonly [Step, string])[] = [
  [{ do: 'connect', client: 'alice' }, 'alice connects'],
  [
    { do: 'connect', client: 'alice', path: '/ws/room/general' },
    'alice connects to /ws/room/general',
  ],
  [{ do: 'spawn', count: 1 }, '1 client named c and a number connects'],
  [
    { do: 'spawn', count: 3, prefix: 'p', join: ['a', 'b'] },
    '3 clients named p and a number connect and join a and b',
  ],
  [{ do: 'join', client: 'alice', room: 'general' }, 'alice joins general'],
  [{ do: 'leave', client: 'alice', room: 'the lobby' }, 'alice leaves “the lobby”'],
  [{ do: 'message', client: 'a', room: '', text: 'say "hi"' }, 'a says “say "hi"” in “”'],
  [
    { do: 'state', client: 'a', room: 'r', state: { typing: true } },
    'a sets its state in r to {"typing":true}',
  ],
  [{ do: 'state', client: 'a', room: 'r', state: null }, 'a has no state in r any more'],
  [
    { expect: 'memberState', client: 'a', connection: 1, room: 'r', of: 'b', state: 7 },
    'expect a#1 to know the state of b in r: 7',
  ],
  [
    { expect: 'memberState', client: 'a', room: 'r', of: 'b', state: null },
    'expect a to know no state of b in r',
  ],
  [{ do: 'send', client: 'a', frame: '{\n' }, 'a sends the raw frame “{\\n”'],
  [{ do: 'send', client: 'a', binary: 'AAEC' }, 'a sends the binary frame'],
  [{ do: 'close', client: 'a' }, 'a closes with 1000'],
  [{ do: 'close', client: 'a', code: 4000, reason: 'bye' }, 'a closes with 4000 and “bye”'],
  [{ do: 'close', client: 'a', connection: 1 }, 'a#1 closes with 1000'],
  [{ do: 'drop', client: 'a' }, 'the connection of a is cut'],
  [{ do: 'halfOpen', client: 'a' }, 'nothing gets through to or from a'],
  [{ do: 'halfOpen', client: 'a', direction: 'toServer' }, 'nothing from a gets through'],
  [{ do: 'halfOpen', client: 'a', direction: 'toClient' }, 'nothing to a gets through'],
  [{ do: 'heal', client: 'a' }, 'the connection of a is healed'],
  [{ do: 'heal', client: 'a', connection: 2 }, 'the connection of a#2 is healed'],
  [{ do: 'deadSocket', client: 'a' }, 'the socket of a dies without a close event'],
  [{ do: 'stall', client: 'a' }, 'a stops reading'],
  [{ do: 'throttle', client: 'a', everyMs: 60_000 }, 'timers of a run once in 60000 ms'],
  [{ do: 'slow', client: 'a', bytesPerMs: 2 }, 'a reads 2 bytes per ms'],
  [{ do: 'reconnect', client: 'a' }, 'a connects anew'],
  [{ do: 'createRoom', room: 'r' }, 'the owner makes the room r'],
  [{ do: 'removeRoom', room: 'r' }, 'the owner removes the room r'],
  [
    { do: 'broadcast', room: 'r', text: 'hi', exclude: 'a' },
    'the owner says “hi” in r to all but a',
  ],
  [{ do: 'connect', client: 'laptop', user: 'ann' }, 'laptop connects as ann'],
  [
    { do: 'kick', client: 'a', connection: 1, room: 'r', reason: 'too loud' },
    'the owner kicks a#1 out of r, and says “too loud”',
  ],
  [{ do: 'disconnect', client: 'a', code: 4003 }, 'the owner closes a with 4003'],
  [
    { do: 'revoke', client: 'a', room: 'r', reason: 'full' },
    'the owner does not allow a in r, and says “full”',
  ],
  [{ do: 'allow', client: 'a', room: 'r' }, 'the owner allows a in r again'],
  [{ do: 'restart', now: true }, 'the server restarts, at the same instant'],
  [{ do: 'wait', ms: 30, at: 120 }, '30 ms pass, at 120 ms'],
  [{ expect: 'members', room: 'r', clients: ['a', 'b', 'c'] }, 'expect r to have a, b and c'],
  [{ expect: 'members', room: 'r', clients: [] }, 'expect r to have nobody'],
  [{ expect: 'memberships', client: 'a', rooms: [] }, 'expect a to be in no room'],
  [{ expect: 'rooms', rooms: ['r'] }, 'expect only r to exist'],
  [{ expect: 'rooms', rooms: [] }, 'expect no room to exist'],
  [
    { expect: 'socket', client: 'a', clientEnd: 'open', serverEnd: 'closed', code: 1006 },
    'expect a to have its own end open, the server’s end closed, the close code 1006',
  ],
  [
    { expect: 'received', client: 'a', type: 'message', room: 'r', from: 'b', text: 'hi' },
    'expect a to have got message “hi” from b in r once',
  ],
  [{ expect: 'received', client: 'a', type: 'left', times: 0 }, 'expect a to have got left never'],
  [
    { expect: 'received', client: 'a', type: 'left', times: 2 },
    'expect a to have got left 2 times',
  ],
  [{ expect: 'view', client: 'a', room: 'r', clients: ['b'] }, 'expect a to see b in r'],
  [{ do: 'connect', client: 'a', refuse: true }, 'a connects, and the server refuses'],
  [
    { do: 'halfOpen', client: 'a', proxy: true },
    'nothing gets through to or from a, and a proxy answers its pings',
  ],
  [{ do: 'deadSocket', client: 'a', times: 1 }, 'the next send to a fails'],
  [{ do: 'deadSocket', client: 'a', times: 3 }, 'the next 3 sends to a fail'],
  [{ do: 'hold', client: 'a', what: 'frames' }, 'frames to or from a are held'],
  [{ do: 'hold', client: 'a', what: 'frames', direction: 'toServer' }, 'frames from a are held'],
  [{ do: 'hold', client: 'a', what: 'handler' }, 'the server’s handler for a is held'],
  [{ do: 'hold', client: 'a', what: 'accept' }, 'the server’s accept of a is held'],
  [{ do: 'release', client: 'a', fails: true }, 'the held accept of a fails'],
  [{ do: 'hold', client: 'a', what: 'await' }, 'what the server awaits for a is held'],
  [{ do: 'release', client: 'a' }, 'all that is held of a goes on'],
  [{ do: 'release', client: 'a', what: 'frames' }, 'the held frames of a go on'],
  [{ do: 'release', client: 'a', what: 'await' }, 'the held await of a goes on'],
  [{ expect: 'violations', laws: [] }, 'expect no law to be broken'],
  [{ expect: 'violations', laws: ['S1', 'S2'] }, 'expect only S1 and S2 to be broken'],
  [{ expect: 'empty' }, 'expect nothing to be left'],
]

test.each(lines)('%j', (step, line) => {
  expect(describeStep(en, step)).toBe(line)
})

test('every word of the format has its line here', () => {
  const told = new Set(lines.map(([step]) => ('do' in step ? step.do : step.expect)))
  const words = [...stepWords.do, ...stepWords.expect]
  expect(words.filter((word) => !told.has(word as never))).toEqual([])
})

test('a line stays one short line, whatever stands in the step', () => {
  const text = `\n\n${'😀'.repeat(40_000)}`
  const line = describeStep(en, { do: 'message', client: 'a', room: text, text })
  expect(line.length).toBeLessThan(400)
  expect(line).not.toContain('\n')
  expect(line).not.toContain('\\ud')
  const clients = Array.from({ length: 5000 }, (_, i) => `c${i}`)
  expect(describeStep(en, { expect: 'members', room: 'r', clients })).toMatch(/c11 and 4988 more$/)
})
