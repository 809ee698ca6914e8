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
  ]),
]
