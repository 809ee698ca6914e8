import { mutantsOf } from './mutant.ts'

/** Mistakes in the smaller parts of the server: heartbeat, member, announcements. */
export const partMutants = [
  ...mutantsOf('server/heartbeat.ts', [
    ['three pings may stay unanswered', 'const unansweredMax = 2', 'const unansweredMax = 3'],
    ['one ping may stay unanswered', 'const unansweredMax = 2', 'const unansweredMax = 1'],
    [
      'a sign of life takes one off',
      'if (this.#unanswered.has(member)) this.#unanswered.set(member, 0)',
      'if (this.#unanswered.has(member)) this.#unanswered.set(member, Math.max(0, (this.#unanswered.get(member) ?? 0) - 1))',
    ],
    [
      'a sign of life is not noticed',
      'if (this.#unanswered.has(member)) this.#unanswered.set(member, 0)',
      '',
    ],
    [
      'who is gone is watched again when it speaks',
      'if (this.#unanswered.has(member)) this',
      'this',
    ],
    [
      'who comes has one ping unanswered',
      'watch(member: M): void {\n    this.#unanswered.set(member, 0)',
      'watch(member: M): void {\n    this.#unanswered.set(member, 1)',
    ],
    [
      'who is given up is watched on',
      'this.forget(member)\n        this.#reap(member)',
      'this.#reap(member)',
      { as: 'equal', why: 'who is reaped parts, and is forgotten there' },
    ],
    ['who is silent is never given up', 'this.#reap(member)\n', '\n'],
    ['nobody is pinged', 'this.#ask(member)', ''],
    ['unanswered pings are not counted', 'this.#unanswered.set(member, unanswered + 1)\n', '\n'],
    [
      'it beats once',
      'this.stop = every(periodMs, () => this.#beat())',
      'this.stop = every(periodMs, () => { this.#beat(); this.stop() })',
    ],
    ['it beats half as often', 'this.stop = every(periodMs,', 'this.stop = every(periodMs * 2,'],
    ['who went in this beat is asked in it', 'if (!this.#unanswered.has(member)) continue\n', '\n'],
    [
      'who is asked is counted after that',
      'this.#unanswered.set(member, unanswered + 1)\n        this.#ask(member)',
      'this.#ask(member)\n        this.#unanswered.set(member, unanswered + 1)',
    ],
    [
      'who comes is asked at once, and that is counted',
      'watch(member: M): void {\n    this.#unanswered.set(member, 0)',
      'watch(member: M): void {\n    this.#unanswered.set(member, 1)\n    this.#ask(member)',
      { as: 'unseen', why: 'it is asked twice before it is given up, as it is to be' },
    ],
    [
      'who comes is asked at once',
      'watch(member: M): void {\n    this.#unanswered.set(member, 0)',
      'watch(member: M): void {\n    this.#unanswered.set(member, 0)\n    this.#ask(member)',
      { as: 'unseen', why: 'one question more harms nobody' },
    ],
    [
      'who is given up is asked once more',
      'this.forget(member)\n        this.#reap(member)',
      'this.#ask(member)\n        this.forget(member)\n        this.#reap(member)',
      { as: 'unseen', why: 'one question more harms nobody' },
    ],
    [
      'one is given up at each beat',
      'this.#reap(member)\n      }',
      'this.#reap(member)\n        return\n      }',
    ],
    [
      'the first three are asked alone',
      'for (const [member, unanswered] of [...this.#unanswered])',
      'for (const [member, unanswered] of [...this.#unanswered].slice(0, 3))',
    ],
    [
      'who is heard speaks for all',
      'if (this.#unanswered.has(member)) this.#unanswered.set(member, 0)',
      'if (this.#unanswered.has(member)) for (const other of this.#unanswered.keys()) this.#unanswered.set(other, 0)',
    ],
    [
      'who comes makes all others heard of',
      'watch(member: M): void {\n',
      'watch(member: M): void {\n    for (const other of this.#unanswered.keys()) this.#unanswered.set(other, 0)\n',
    ],
  ]),
  ...mutantsOf('server/member.ts', [
    [
      'numbers begin at 0',
      '(this.#messages.get(room) ?? 0) + 1',
      '(this.#messages.get(room) ?? -1) + 1',
    ],
    ['numbers stand still', 'this.#messages.set(room, seq)\n', '\n'],
    [
      'numbers are shared by all rooms',
      'const seq = (this.#messages.get(room) ?? 0) + 1\n    this.#messages.set(room, seq)',
      "const seq = (this.#messages.get('') ?? 0) + 1\n    this.#messages.set('', seq)",
    ],
    [
      'a leave forgets the numbers of all rooms',
      'this.#messages?.delete(room)',
      'this.#messages?.clear()',
    ],
    ['who is cut is closed politely', 'this.#socket.terminate()', 'this.#socket.close()'],
    ['no ping is sent', 'this.#socket.ping()', ''],
    ['a close has no code', 'this.#socket.close(code, reason)', 'this.#socket.close()'],
    [
      'a close has no reason',
      'this.#socket.close(code, reason)',
      'this.#socket.close(code)',
      { as: 'unseen', why: 'a reason is for people; the protocol asks for the code' },
    ],
    [
      'who is closing is not gone',
      "this.#socket.state === 'closing' || this.#socket.state === 'closed'",
      "this.#socket.state === 'closed'",
      {
        as: 'unseen',
        why: 'a handshake that fails while its socket closes is told as refused to nobody',
      },
    ],
    ['a state of nothing much is none', 'if (state === null) this', 'if (!state) this'],
    [
      'a state of nothing much is forgotten',
      'this.#states.get(room) ?? null',
      'this.#states.get(room) || null',
    ],
  ]),
  ...mutantsOf('server/announcements.ts', [
    [
      'a client’s room wins over the real one',
      'payload: { ...own, room_id: room }',
      'payload: { room_id: room, ...own }',
      { as: 'equal', why: 'the room that was read stands in what was said, on either path' },
    ],
    ['what is said is lost', 'payload: { ...own, room_id: room }', 'payload: { room_id: room }'],
    [
      'everybody speaks as the server',
      "type: 'message', sender, seq,",
      "type: 'message', sender: null, seq,",
    ],
    [
      'the list counts one too many',
      'member_count: members.length,',
      'member_count: members.length + 1,',
    ],
    [
      'the list is cut after three',
      'member_count: members.length, members }',
      'member_count: members.length, members: members.slice(0, 3) }',
    ],
    ['presence names nobody', '...who, member_count', "connection_id: '', member_count"],
    [
      'an ended membership is told as one that begins',
      'encodeServerMessage({ type, payload })',
      "encodeServerMessage({ type: 'user_joined', payload })",
    ],
    [
      'who left is told of another room',
      "type: 'left', payload: { room_id: room }",
      "type: 'left', payload: { room_id: '' }",
    ],
    [
      'a refusal has no text',
      'payload: { code, text } }',
      "payload: { code, text: '' } }",
      { as: 'unseen', why: 'a text is for people; the protocol asks for the code' },
    ],
    [
      'who is put out is not told why',
      "type: 'kicked', payload: { room_id: room, reason }",
      "type: 'kicked', payload: { room_id: room, reason: '' }",
    ],
  ]),
  ...mutantsOf('server/seats.ts', [
    ['a seat that was left is given up again', 'this.#away.get(member)?.()\n', '\n'],
    ['a seat is kept for ever', 'this.#giveUp(member)\n    })', '\n    })'],
    [
      'the time of a seat outlives the server',
      'for (const stop of this.#away.values()) stop()',
      '',
    ],
    [
      'one who is lost ends the time of another',
      'const stop = every(windowMs',
      'for (const [one, end] of this.#away) { end(); this.#away.delete(one) }\n    const stop = every(windowMs',
    ],
  ]),
  ...mutantsOf('server/sentLog.ts', [
    [
      'what was missed begins one too late',
      'this.#frames.length - missed)',
      'this.#frames.length - missed + 1)',
    ],
    [
      'what was missed begins one too early',
      'this.#frames.length - missed)',
      'this.#frames.length - missed - 1)',
    ],
    [
      'nothing was missed',
      '.map(({ text }) => text)',
      '.map(({ text }) => text)\n      .slice(0, 0)',
    ],
  ]),
  ...mutantsOf('server/history.ts', [
    [
      'one message too many is remembered',
      'said.length > this.#messagesMax',
      'said.length > this.#messagesMax + 1',
    ],
    ['the newest message is forgotten', 'said.shift()', 'said.pop()'],
  ]),
  ...mutantsOf('server/presence.ts', [
    [
      'presence counts one too many',
      '{ connection_id: seat }, this.#manager.getRoomCount(room))',
      '{ connection_id: seat }, this.#manager.getRoomCount(room) + 1)',
    ],
    [
      'each tab of a person is news',
      'if (other !== member && other.person === member.person) return false',
      '',
    ],
    [
      'a person is listed once for each tab',
      'return [...new Set(Array.from(this.#members(room), ({ person }) => person))]',
      'return Array.from(this.#members(room), ({ person }) => person)',
    ],
    [
      'connections are counted where persons are told',
      'user: person }, this.list(room).length)',
      'user: person }, this.#manager.getRoomCount(room))',
    ],
  ]),
]
