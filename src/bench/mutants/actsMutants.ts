import { mutantsOf } from './mutant.ts'

/** Mistakes in what members and the owner do. */
export const actsMutants = [
  ...mutantsOf('server/memberActs.ts', [
    [
      'the owner remembers who is gone',
      'this.members.delete(member.id)\n',
      '\n',
      { as: 'unseen', why: 'a memory of the owner that it does not show' },
    ],
    [
      'only the first room is told who has gone',
      "for (const room of rooms) this.announce('user_left', room, member)",
      "for (const room of rooms.slice(0, 1)) this.announce('user_left', room, member)",
    ],
    [
      'nobody looks again after asking',
      'if (!this.manager.connections.has(member)) return\n      if (!mayJoin',
      'if (!mayJoin',
      { as: 'equal', why: 'the manager itself knows that it is not connected' },
    ],
    [
      'nobody is asked before a join',
      'if (answer === true) return this.admit(member, room)',
      'return this.admit(member, room)',
    ],
    [
      'the others hear of a join before the one who joins',
      "this.manager.send(member, joined(room, member.seat, members, states))\n      if (isNew) this.tellHistory(member, room)\n      if (isNew) this.announce('user_joined', room, member)",
      "if (isNew) this.announce('user_joined', room, member)\n      this.manager.send(member, joined(room, member.seat, members, states))\n      if (isNew) this.tellHistory(member, room)",
      { as: 'equal', why: 'each hears the same in the same order' },
    ],
    [
      'the list does not hold the one who joins',
      'this.manager.send(member, joined(room, member.seat, members, states))',
      'this.manager.send(member, joined(room, member.seat, members.filter((id) => id !== member.seat), states))',
    ],
    [
      'the list holds nobody',
      'this.manager.send(member, joined(room, member.seat, members, states))',
      'this.manager.send(member, joined(room, member.id, []))',
    ],
    [
      'a second join is announced',
      "if (isNew) this.announce('user_joined'",
      "this.announce('user_joined'",
    ],
    ['a join is not announced', "if (isNew) this.announce('user_joined', room, member)", ''],
    [
      'a join is not answered',
      'this.manager.send(member, joined(room, member.seat, members, states))',
      '',
    ],
    [
      'a second join is not answered',
      'this.manager.send(member, joined(room, member.seat, members, states))',
      'if (isNew) this.manager.send(member, joined(room, member.seat, members, states))',
    ],
    [
      'numbers go on after a leave',
      'this.#forget(member, room)\n    this.manager.send(member, left(room))',
      'this.manager.send(member, left(room))',
      { as: 'unseen', why: 'from which number a stay begins is the server’s own' },
    ],
    ['a leave is not answered', 'this.manager.send(member, left(room))', ''],
    [
      'a leave is not announced',
      "this.manager.send(member, left(room))\n    this.announce('user_left', room, member)",
      'this.manager.send(member, left(room))',
    ],
    [
      'a leave is a disconnect',
      'this.#forget(member, room)\n    this.manager.send(member, left(room))',
      'this.manager.send(member, left(room))\n    this.part(member)',
    ],
    [
      'who is not in a room may speak there',
      'if (!this.manager.isInRoom(member, room)) return this.#notMember(member)\n    const seq',
      'const seq',
    ],
    [
      'echo is the wrong way round',
      'this.#echo ? {} : { exclude: member }',
      'this.#echo ? { exclude: member } : {}',
    ],
    [
      'who is not in a room is not told so',
      "this.manager.send(member, refusal('not_member', 'this connection is not in that room'))",
      '',
    ],
    [
      'who comes is told of itself',
      'this.manager.broadcastToRoom(room, text, { exclude: member })',
      'this.manager.broadcastToRoom(room, text)',
    ],
    [
      'nobody is told of a disconnect',
      'this.announceLeft(member, this.manager.disconnect(member))',
      'this.announceLeft(member, this.manager.disconnect(member).slice(0, 0))',
    ],
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
    ['members of a removed room are not told', 'this.manager.send(member, roomRemoved(room))', ''],
    [
      'numbers go on in a room that was made again',
      'member.forget(room)\n      this.manager.send(member, roomRemoved(room))',
      'this.manager.send(member, roomRemoved(room))',
      { as: 'unseen', why: 'from which number a stay begins is the server’s own' },
    ],
    ['an owner’s broadcast spares nobody', 'spared ? { exclude: spared } : {}', '{}'],
    ['the owner’s numbers stand still', '++this.#ownerSeq', '1'],
    [
      'whom the owner ends is cleaned up by its close',
      'this.part(member)\n    member.close(code, reason)',
      'member.close(code, reason)',
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
]
