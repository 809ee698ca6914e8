import { mutantsOf } from './mutant.ts'

/** Mistakes in the endpoints. */
export const serverMutants = mutantsOf('server/roomServer.ts', [
  [
    'what is said is no sign of life',
    'this.#heartbeat?.heard(member)\n      inbox.push(frame)',
    'inbox.push(frame)',
  ],
  ['a pong is no sign of life', 'if (!this.#byMessages) this.#heartbeat?.heard(member)', ''],
  [
    'a proxy’s pong is a sign of life',
    'if (!this.#byMessages) this.#heartbeat',
    'this.#heartbeat',
    { as: 'unreachable', why: 'who asks by messages sends no ping that a proxy answers' },
  ],
  [
    'the inbox goes on after the close',
    'inbox.close()\n',
    '\n',
    { as: 'equal', why: 'the handler looks first whether the connection is there' },
  ],
  ['the inbox of who is gone is kept', 'this.inboxes.delete(member)\n', '\n'],
  [
    'a close cleans nothing up',
    'if (wasClean) this.part(member)\n      else this.lose(member)',
    '',
  ],
  ['the heartbeat outlives the server', 'this.#heartbeat?.stop()', ''],
  [
    'who is given up is not cleaned up',
    'this.lose(member)\n    member.terminate()',
    'member.terminate()',
    { as: 'equal', why: 'its cut ends its socket in the same step, and that cleans up' },
  ],
  ['who is given up is not cut', 'this.lose(member)\n    member.terminate()', 'this.lose(member)'],
  [
    'who went while it was let in is watched',
    'if (!this.manager.connections.has(member)) return\n    this.members.set',
    'this.members.set',
  ],
  ['the owner knows nobody by name', 'this.members.set(member.id, member)\n', '\n'],
  ['nobody’s heartbeat is listened to', 'this.#heartbeat?.watch(member)\n', '\n'],
  [
    'the room of the path is not joined',
    "if (member.route.endpoint === 'room') await this.join(member, member.route.room)",
    '',
  ],
  ['a binary frame is ignored', "return this.#expel(member, 'binary frame')", 'return'],
  [
    'frames are measured by characters',
    'utf8Bytes(frame.text) > this.limits.frameBytesMax',
    'frame.text.length > this.limits.frameBytesMax',
  ],
  [
    'a frame is one byte shorter',
    'utf8Bytes(frame.text) > this.limits.frameBytesMax',
    'utf8Bytes(frame.text) >= this.limits.frameBytesMax',
  ],
  [
    'a frame is one byte longer',
    'utf8Bytes(frame.text) > this.limits.frameBytesMax',
    'utf8Bytes(frame.text) > this.limits.frameBytesMax + 1',
  ],
  ['frames are not bounded', 'utf8Bytes(frame.text) > this.limits.frameBytesMax', 'false'],
  [
    'an answer to a ping is said to the room',
    'frame.text, this.limits, this.#byMessages)',
    'frame.text, this.limits)',
    { as: 'unseen', why: 'it is what the client sent; an expectation tells it' },
  ],
  [
    'a bad frame is not answered',
    'this.manager.send(member, refusal(decoded.code, decoded.text))',
    '',
  ],
  [
    'a heartbeat is kept of who is gone',
    'super.forget(member)\n    this.#heartbeat?.forget(member)',
    'super.forget(member)',
  ],
  [
    'a heartbeat is kept of who is away',
    'super.lose(member)\n    this.#heartbeat?.forget(member)',
    'super.lose(member)',
  ],
  [
    'what came before it was let in is handled at once',
    'welcome()?.then(() => begin(frame)) ?? begin(frame)',
    'begin(frame)',
  ],
  [
    'nobody is told of a failure of the server',
    "this.manager.send(member, refusal('internal', 'the server failed at this; it goes on'))",
    '',
    { as: 'unreachable', why: 'no handler of the reference throws' },
  ],
  ['a ping is not answered', 'this.manager.send(member, pong())', ''],
  [
    'a refused join is not answered',
    'else this.manager.send(member, refusal(errorCode(error), error.message))',
    '',
  ],
  [
    'who is expelled is not cleaned up',
    'this.part(member)\n    member.close(closePolicy',
    'member.close(closePolicy',
    { as: 'unseen', why: 'the close cleans up later; how soon is for an expectation' },
  ],
  [
    'who is expelled is not closed',
    'member.close(closePolicy[breach].code, closePolicy[breach].reason)',
    '',
  ],
  [
    'every breach is closed with 1008',
    'member.close(closePolicy[breach].code,',
    'member.close(1008,',
  ],
  [
    'every breach is closed with 1000',
    'member.close(closePolicy[breach].code,',
    'member.close(1000,',
  ],
  [
    'one too many is told of a bad room',
    "if (code === 'too_many_connections') return 'too many connections'",
    '',
    { as: 'unseen', why: 'who is not let in is refused by the handshake, which carries no code' },
  ],
  [
    'too many rooms is a bad room',
    "code === 'too_many_rooms' || code === 'room_full' ? code : 'bad_room'",
    "code === 'room_full' ? code : 'bad_room'",
    { as: 'unseen', why: 'which word a refusal uses is no law’s to know' },
  ],
  ['seats outlive the server', 'this.seats?.stop()', ''],
  [
    'the last one who closes keeps its seat',
    'if (wasClean) this.part(member)',
    'if (wasClean && this.inboxes.size > 0) this.part(member)',
  ],
  [
    'a binary frame on the path of a room is ignored',
    "return this.#expel(member, 'binary frame')",
    "return member.route.endpoint === 'room' ? undefined : this.#expel(member, 'binary frame')",
  ],
  [
    'frames on the path of a room are not bounded',
    'utf8Bytes(frame.text) > this.limits.frameBytesMax',
    "member.route.endpoint !== 'room' && utf8Bytes(frame.text) > this.limits.frameBytesMax",
  ],
  [
    'a leave is of the name in small letters',
    'return this.leave(member, message.room)',
    'return this.leave(member, message.room.toLowerCase())',
  ],
  [
    'an unknown path is let in',
    'if (!route) return socket.close()',
    'if (!route) return',
    { as: 'unseen', why: 'a handshake that waits is no open socket; an expectation tells it' },
  ],
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
])
