import { mutantsOf } from './mutant.ts'

/** Mistakes in what members are up to. */
export const stateMutants = [
  ...mutantsOf('server/memberActs.ts', [
    [
      'a state outlives a leave',
      "this.announce('user_left', room, member)\n    this.forgetState(member, room)\n  }",
      "this.announce('user_left', room, member)\n  }",
    ],
    [
      'a state outlives a kick',
      "this.announce('user_left', room, member)\n    this.forgetState(member, room)\n    return true",
      "this.announce('user_left', room, member)\n    return true",
    ],
    [
      'a state of a tab outlives it',
      "if (type === 'user_left') this.tellStateGone(room, member)",
      '',
    ],
    [
      'a stranger’s state is told',
      'if (!this.manager.isInRoom(member, room)) return this.#notMember(member)\n    member.setState',
      'member.setState',
    ],
    ['a state is not kept', 'member.setState(room, state)', ''],
    [
      'a state comes back to its member',
      'userState(room, member.seat, state), { exclude: member })',
      'userState(room, member.seat, state))',
    ],
    [
      'who joins is told no state',
      'return states.length > 0 ? Object.fromEntries(states) : undefined',
      'return undefined',
    ],
    [
      'who joins again is told its own state',
      'return other === member || state === null ?',
      'return state === null ?',
    ],
  ]),
  ...mutantsOf('server/ownersActs.ts', [
    ['a state outlives its room', 'this.forgetState(member, room)', ''],
  ]),
  ...mutantsOf('server/member.ts', [
    ['who comes back has lost its state', 'this.#states = lost.#states\n', '\n'],
    ['one state for all rooms', 'this.#states.set(room, state)', "this.#states.set('', state)"],
  ]),
]
