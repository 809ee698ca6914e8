import { mutantsOf } from './mutant.ts'

/** Mistakes in what a server may promise beside: coming back, what was said before, places, persons, the owner's acts. */
export const promiseMutants = [
  ...mutantsOf('rooms/connectionManager.ts', [
    [
      'who comes back has its first room only',
      'for (const roomId of this.getUserRooms(lost)) {',
      'for (const roomId of [...this.getUserRooms(lost)].slice(0, 1)) {',
    ],
    [
      'a seat that is taken is not written to the room',
      'this.rooms.get(roomId)?.connections.add(connection)\n      own.add(roomId)',
      'own.add(roomId)',
    ],
    [
      'who was lost keeps its place beside the one who came back',
      '      own.add(roomId)\n    }\n    this.disconnect(lost)',
      '      own.add(roomId)\n    }',
    ],
    [
      'a room is full one too early',
      'known.connections.size >= this.limits.roomMembersMax',
      'known.connections.size + 1 >= this.limits.roomMembersMax',
    ],
  ]),
  ...mutantsOf('server/memberActs.ts', [
    [
      'an order of the owner does not reach an answer that is on its way',
      'if (!mayJoin || member.joining !== room) throw',
      'if (!mayJoin) throw',
    ],
    ['who is put out is not told so', 'this.manager.send(member, kicked(room, reason))', ''],
    [
      'who was in no room keeps a seat',
      'if (this.seats && this.#isSeated(member)) this.seats',
      'if (this.seats) this.seats',
    ],
    ['who cannot go on stays where it was', 'if (lost) this.#end(lost)', ''],
    ['who cannot go on is not told so', 'this.manager.send(member, notResumed())', ''],
    ['who comes back has a new name', 'member.takeSeat(lost)\n', '\n'],
    [
      'a connection that another goes on for is not ended',
      'this.manager.takeOver(lost, member)\n    this.#end(lost)',
      'this.manager.takeOver(lost, member)',
    ],
    [
      'one frame less is sent again than was missed',
      'repeats(missed.length + 1)',
      'repeats(missed.length)',
    ],
    [
      'nobody comes back twice',
      'this.seated.set(member.seat, member)\n    member.sentLog',
      'member.sentLog',
    ],
    [
      'who comes back is told that it was sent one more',
      'resumed(member.seat, count, missed.length)',
      'resumed(member.seat, count + 1, missed.length)',
    ],
    [
      'who comes back is not told so',
      'this.manager.send(member, resumed(member.seat, count, missed.length))',
      '',
    ],
    [
      'what was missed comes before it is told that it is back',
      'this.manager.send(member, resumed(member.seat, count, missed.length))\n      for (const text of missed) this.manager.send(member, text)',
      'for (const text of missed) this.manager.send(member, text)\n      this.manager.send(member, resumed(member.seat, count, missed.length))',
    ],
    [
      'what waited in the outbox is not missed',
      'for (const text of this.manager.outboxes.get(lost)?.unsent ?? []) lost.sentLog?.push(text)',
      '',
    ],
    [
      'what was said is remembered as if it were said now',
      '() => saidBefore(member.seat, seq, room, own)',
      '() => said(member.seat, seq, room, own)',
    ],
    [
      'what was said is remembered with the number 1',
      '() => saidBefore(member.seat, seq, room, own)',
      '() => saidBefore(member.seat, 1, room, own)',
    ],
  ]),
  ...mutantsOf('server/ownersActs.ts', [
    [
      'what the owner said is not remembered',
      'this.history.add(this.manager.getRoom(room), () => saidBefore(null, seq, room, { text }))',
      '',
    ],
    [
      'a revocation voids any join that is asked for',
      'if (member?.joining === room) member.joining = null',
      'if (member) member.joining = null',
    ],
    [
      'a kick costs the connection',
      'return member !== undefined && this.putOut(member, room, reason)',
      'return member !== undefined && this.disconnect(connection, 1008, reason)',
    ],
    ['who is revoked stays in', 'if (member) this.putOut(member, room, reason)', ''],
  ]),
  ...mutantsOf('server/seats.ts', [
    ['the time of a seat begins twice', 'if (member.isAway) return\n', '\n'],
    [
      'a seat is kept after the server has stopped',
      'if (this.#stopped) return this.#giveUp(member)',
      '',
      {
        as: 'unseen',
        why: 'it ends when its time is over; L2 counts timers when the server stops',
      },
    ],
  ]),
  ...mutantsOf('server/member.ts', [
    ['who is away is sent to', 'if (this.isAway) return\n', '\n'],
    [
      'a send that fails because its receiver is away costs its seat',
      'if (!this.isAway) throw error',
      'throw error',
    ],
    ['who comes back begins its numbers anew', 'this.#messages = lost.#messages\n', '\n'],
    ['what comes after a return is not kept for the next', 'this.#sentLog = lost.#sentLog\n', '\n'],
    ['a person is its connection', 'return this.#user ?? this.#seat', 'return this.#seat'],
  ]),
  ...mutantsOf('server/sentLog.ts', [
    [
      'what was sent again is sent once more',
      '.filter(({ again }) => again === null || again < heard)',
      '',
    ],
    [
      'what is kept no more is not missed',
      'if (missed < 0 || missed > this.#frames.length) return null',
      'if (missed < 0) return null',
    ],
    ['what was sent is not counted', 'this.#count++\n', '\n'],
    [
      'more is kept of what was sent than may be',
      'this.#frames.length > framesMax || this.#bytes > bytesMax',
      'false',
      { as: 'unseen', why: 'a memory that no map shows' },
    ],
  ]),
  ...mutantsOf('server/roomServer.ts', [
    [
      'whom the heartbeat gives up has no seat',
      'this.lose(member)\n    member.terminate()',
      'this.part(member)\n    member.terminate()',
    ],
    ['whose connection is cut has no seat', 'else this.lose(member)', 'else this.part(member)'],
    [
      'who closes keeps its seat',
      'if (wasClean) this.part(member)\n      else this.lose',
      'this.lose',
    ],
    [
      'who comes back is let in by its path as well',
      'if (member.resumes && this.resume(member, member.resumes)) return',
      'if (member.resumes) this.resume(member, member.resumes)',
      { as: 'unseen', why: 'it is acknowledged once more, with the list as it is' },
    ],
  ]),
]
