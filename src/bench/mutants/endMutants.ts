import { mutantsOf } from './mutant.ts'

/** Mistakes in how connections begin and end, and in what is said of it. */
export const endMutants = [
  ...mutantsOf('rooms/connectionManager.ts', [
    [
      'who comes is counted before it is accepted',
      'await connection.accept()\n      if (this.#accepting.has(connection)) this.#register(connection)',
      'this.#register(connection)\n      await connection.accept()',
    ],
  ]),
  ...mutantsOf('server/memberActs.ts', [
    [
      'a message throws out all others as too slow',
      'const seq = member.nextSeq(room)',
      'for (const other of this.manager.getRoomMembers(room)) if (other !== member) { this.part(other); other.close(1013) }\n    const seq = member.nextSeq(room)',
    ],
    [
      'who leaves is closed as too slow',
      'this.manager.send(member, left(room))',
      'this.part(member)\n    member.close(1013)',
    ],
    [
      'who leaves is cut',
      'this.manager.send(member, left(room))',
      'this.part(member)\n    member.terminate()',
    ],
  ]),
  ...mutantsOf('server/ownersActs.ts', [
    [
      'whom the owner leaves out is found by its seat',
      'this.members.get(exclude)',
      'this.seated.get(exclude)',
    ],
    [
      'what the owner says closes all as too slow',
      'const seq = ++this.#ownerSeq',
      'for (const other of this.manager.getRoomMembers(room)) { this.part(other); other.close(1013) }\n    const seq = ++this.#ownerSeq',
    ],
  ]),
  ...mutantsOf('server/roomServer.ts', [
    [
      'a refused join costs the connection as too slow',
      'if (error instanceof Forbidden) this.manager',
      'this.part(member)\n    return member.close(1013)\n    if (error instanceof Forbidden) this.manager',
    ],
    [
      'a refused join is cut',
      'if (error instanceof Forbidden) this.manager',
      'this.part(member)\n    return member.terminate()\n    if (error instanceof Forbidden) this.manager',
    ],
  ]),
]
