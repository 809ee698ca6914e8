import { mutantsOf } from './mutant.ts'

/** Mistakes that somebody planted who had not seen the others. */
export const unseenMutants = [
  ...mutantsOf('rooms/connectionManager.ts', [
    [
      'as many rooms as one likes, if they are there',
      'if (own.size >= this.limits.roomsPerConnectionMax)',
      'if (!known && own.size >= this.limits.roomsPerConnectionMax)',
    ],
    [
      'a room that was made has places for all',
      'if (known && known.connections.size >=',
      'if (known && !known.permanent && known.connections.size >=',
    ],
    [
      'who joins makes as many rooms as it likes',
      'if (this.rooms.size >= this.limits.roomsMax)',
      'if (permanent && this.rooms.size >= this.limits.roomsMax)',
    ],
    [
      'a broadcast is not one decision',
      'this.atOnce(() => {\n      for (const member of connections) if (member !== exclude) this.deliver(member, message)\n    })',
      'for (const member of connections) if (member !== exclude) this.deliver(member, message)',
      { as: 'unseen', why: 'an end is told before the message that found it, and each hears both' },
    ],
    [
      'a leave is of the name without its blanks',
      'if (!this.connectionRooms.get(connection)?.delete(roomId)) return false',
      'if (!this.connectionRooms.get(connection)?.delete(roomId.trim())) return false',
    ],
  ]),
  ...mutantsOf('rooms/delivery.ts', [
    [
      'who is evicted is closed before it is forgotten',
      'const rooms = this.disconnect(connection)\n    this.closeEvicted(connection, why)',
      'this.closeEvicted(connection, why)\n    const rooms = this.disconnect(connection)',
      { as: 'equal', why: 'both are done in one step' },
    ],
    [
      'who is dead is evicted in the middle of it',
      'onDead: (why) => this.doom(connection, why)',
      'onDead: (why) => this.evict(connection, why)',
    ],
    [
      'the last to die is evicted first',
      'for (let next = this.#doomed.shift(); next; next = this.#doomed.shift())',
      'for (let next = this.#doomed.pop(); next; next = this.#doomed.pop())',
      { as: 'unseen', why: 'in which order two ends are told is the server’s own' },
    ],
  ]),
  ...mutantsOf('rooms/inbox.ts', [
    [
      'an inbox goes on with the next frame alone',
      '.then(() => this.#work())',
      '.then(() => {\n        this.#busy = false\n      })',
    ],
    [
      'one frame is handled at a time',
      'while (this.#waiting.length > 0)',
      'if (this.#waiting.length > 0)',
    ],
    ['an inbox that waits is not busy', 'this.#busy = true\n', '\n'],
    [
      'the newest that waits is handled first',
      'this.#waiting.shift() as F',
      'this.#waiting.pop() as F',
    ],
  ]),
  ...mutantsOf('rooms/roomId.ts', [
    [
      'a name is measured without its blanks',
      'if (value.length > charsMax)',
      'if (value.trim().length > charsMax)',
    ],
    [
      'control characters of the second kind are taken',
      '/\\p{Cc}/u.test(value)',
      '/[\\u0000-\\u001f]/.test(value)',
    ],
    [
      'a name is measured by characters',
      'if (value.length > charsMax)',
      'if ([...value].length > charsMax)',
    ],
  ]),
  ...mutantsOf('server/heartbeat.ts', [
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
  ...mutantsOf('server/memberActs.ts', [
    [
      'a no that took its time is a yes',
      'if (!mayJoin || member.joining !== room)',
      'if (member.joining !== room)',
    ],
    [
      'a join is not one decision',
      "this.manager.atOnce(() => {\n      this.manager.send(member, joined(room, member.seat, members, states))\n      if (isNew) this.tellHistory(member, room)\n      if (isNew) this.announce('user_joined', room, member)\n    })",
      "this.manager.send(member, joined(room, member.seat, members, states))\n    if (isNew) this.tellHistory(member, room)\n    if (isNew) this.announce('user_joined', room, member)",
    ],
    [
      'what was said before is from the connection',
      '() => saidBefore(member.seat, seq, room, own)',
      '() => saidBefore(member.id, seq, room, own)',
    ],
    [
      'what is said is from the connection',
      'messageSaid(member.seat, seq, room, own)',
      'messageSaid(member.id, seq, room, own)',
    ],
    ['states are of connections that are no more', '[[other.seat, state]]', '[[other.id, state]]'],
    [
      'a state of nothing much is not told',
      'return other === member || state === null ?',
      'return other === member || !state ?',
    ],
    [
      'what is refused is counted',
      'if (!this.manager.isInRoom(member, room)) return this.#notMember(member)\n    const seq = member.nextSeq(room)',
      'const seq = member.nextSeq(room)\n    if (!this.manager.isInRoom(member, room)) return this.#notMember(member)',
      {
        as: 'equal',
        why: 'whoever is refused is no member, and its numbers begin anew with a join',
      },
    ],
    [
      'what nobody heard is not remembered',
      'this.history.add(this.manager.getRoom(room), () => saidBefore(member.seat, seq, room, own))',
      'if (this.manager.getRoomCount(room) > 1) this.history.add(this.manager.getRoom(room), () => saidBefore(member.seat, seq, room, own))',
    ],
    [
      'echo is for who is in one room',
      'this.#echo ? {} : { exclude: member }',
      'this.#echo && this.manager.getUserRooms(member).size === 1 ? {} : { exclude: member }',
    ],
  ]),
  ...mutantsOf('server/ownersActs.ts', [
    [
      'whom the owner ends is cleaned up by its close',
      'this.part(member)\n    member.close(code, reason)',
      'member.close(code, reason)',
      { as: 'unseen', why: 'the close cleans up later; how soon is for an expectation' },
    ],
    [
      'who is kicked is not told why',
      'this.putOut(member, room, reason)\n  }\n\n  /** Nobody',
      "this.putOut(member, room, '')\n  }\n\n  /** Nobody",
    ],
    [
      'who is revoked is not told why',
      'if (member) this.putOut(member, room, reason)',
      "if (member) this.putOut(member, room, '')",
    ],
    [
      'a room with members stays',
      'if (!this.manager.getRoom(room)) return false\n    for',
      'if (!this.manager.getRoom(room) || this.manager.getRoomCount(room) > 0) return false\n    for',
    ],
    [
      'what the owner said before has the number 1',
      'this.history.add(this.manager.getRoom(room), () => saidBefore(null, seq, room, { text }))',
      'this.history.add(this.manager.getRoom(room), () => saidBefore(null, 1, room, { text }))',
    ],
  ]),
  ...mutantsOf('server/seats.ts', [
    [
      'one who is lost ends the time of another',
      'const stop = every(windowMs',
      'for (const [one, end] of this.#away) { end(); this.#away.delete(one) }\n    const stop = every(windowMs',
    ],
  ]),
  ...mutantsOf('server/member.ts', [
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
  ...mutantsOf('server/roomServer.ts', [
    [
      'who is given up is cut before it is parted',
      'this.lose(member)\n    member.terminate()',
      'member.terminate()\n    this.lose(member)',
      { as: 'equal', why: 'both are done in one step' },
    ],
    [
      'who is expelled is cut',
      'member.close(closePolicy[breach].code, closePolicy[breach].reason)',
      'member.terminate()',
    ],
    [
      'who may not be in the room of its path stays',
      "if (error instanceof Forbidden) return this.#expel(member, 'forbidden room in path')",
      'if (error instanceof Forbidden) return',
    ],
    [
      'the fourth who comes cannot come back',
      'if (!this.seats) return null\n',
      'if (!this.seats || this.inboxes.size > 3) return null\n',
    ],
    [
      'who is too late joins no room of its path',
      "if (member.resumes && this.resume(member, member.resumes)) return\n    if (member.route.endpoint === 'room')",
      "if (member.resumes && this.resume(member, member.resumes)) return\n    if (!member.resumes && member.route.endpoint === 'room')",
    ],
  ]),
]
