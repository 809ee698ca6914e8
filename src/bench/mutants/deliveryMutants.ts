import { mutantsOf } from './mutant.ts'

/** Mistakes in how texts are sent. */
export const deliveryMutants = mutantsOf('rooms/delivery.ts', [
  [
    'the outbox writes on after a disconnect',
    'this.#outboxes.get(connection)?.close()\n',
    '\n',
    { as: 'equal', why: 'its socket is closed in the same step, and takes nothing' },
  ],
  [
    'the outbox of who is gone is kept',
    'this.#outboxes.get(connection)?.close()\n    this.#outboxes.delete(connection)',
    'this.#outboxes.get(connection)?.close()',
  ],
  [
    'who is not connected is sent to',
    'if (!this.connections.has(connection)) return false\n    this.atOnce',
    'this.atOnce',
    { as: 'equal', why: 'the server asks before it sends' },
  ],
  ['who is dead is never evicted', 'work()\n      this.#evictDoomed()', 'work()'],
  [
    'only the first of the dead is evicted',
    'for (let next = this.#doomed.shift(); next; next = this.#doomed.shift()) {',
    'for (let next = this.#doomed.shift(); next; next = undefined) {',
  ],
  [
    'an eviction within an eviction',
    'if (this.#busy) return work()\n    this.#busy = true',
    'this.#busy = true',
  ],
  [
    'who is evicted keeps its place',
    'const rooms = this.disconnect(connection)',
    'const rooms = [...this.getUserRooms(connection)]',
  ],
  ['who is evicted is not closed', 'this.closeEvicted(connection, why)\n', '\n'],
  ['nobody is told of an eviction', 'this.#onEvict(connection, rooms, why)', ''],
  [
    'an overflow is closed as a failure',
    "overflow: { code: 1013, reason: 'too slow: the outbox is full' }",
    "overflow: { code: 1011, reason: 'too slow: the outbox is full' }",
  ],
  [
    'a failed send is closed as too slow',
    "'send failed': { code: 1011,",
    "'send failed': { code: 1013,",
    {
      as: 'unseen',
      why: 'the network did not take its frames either way, and the dead cannot read a code',
    },
  ],
  ['a text overtakes those that wait', 'if (outbox) return outbox.push(text)\n', '\n'],
  [
    'a slow reader is written to without waiting',
    'if (taken) this.#openOutbox(connection).begin(text, taken)',
    'taken?.catch(() => undefined)',
  ],
  [
    'a throw while one is told of an eviction ends the others',
    'errors.push(error)',
    'throw error',
    { as: 'unreachable', why: 'announcing does not throw here' },
  ],
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
])
