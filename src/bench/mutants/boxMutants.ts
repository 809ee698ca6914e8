import { mutantsOf } from './mutant.ts'

/** Mistakes in what waits, on its way out and in, in rooms and in their names. */
export const boxMutants = [
  ...mutantsOf('rooms/room.ts', [
    [
      'metadata is shared with the caller',
      'metadata ? Object.freeze({ ...metadata }) : nothing',
      'metadata ?? nothing',
      { as: 'unreachable', why: 'no owner changes here what it handed in' },
    ],
    ['when a room was made is lost', 'this.createdAtMs = createdAtMs', 'this.createdAtMs = 0'],
    ['a room is called by its id', 'this.name = name', 'this.name = id'],
  ]),
  ...mutantsOf('rooms/outbox.ts', [
    [
      'one frame less than may wait',
      'this.queue.length + 1 > framesMax',
      'this.queue.length + 1 >= framesMax',
      { as: 'unseen', why: 'that a limit is reached too early is no law’s to know' },
    ],
    [
      'one frame more than may wait',
      'this.queue.length + 1 > framesMax',
      'this.queue.length > framesMax',
    ],
    [
      'bytes are not bounded',
      'this.queue.length + 1 > framesMax || this.#bytes + text.length > bytesMax',
      'this.queue.length + 1 > framesMax',
    ],
    [
      'one character more than may wait',
      'this.#bytes + text.length > bytesMax',
      'this.#bytes + text.length > bytesMax + 1',
    ],
    ['what is being written has not waited', 'this.queue.slice(1)', 'this.queue.slice(0)'],
    ['bytes are never counted', 'this.#bytes += text.length', ''],
    ['bytes are never given back', 'this.#bytes -= text.length', ''],
    [
      'what overflows is dropped without a word',
      "bytesMax) {\n      return this.#die('overflow')",
      'bytesMax) {\n      return',
    ],
    ['the newest goes first', 'this.queue.push(text)', 'this.queue.unshift(text)'],
    [
      'it writes on after its close',
      'if (this.#closed) return\n        taken = undefined',
      'taken = undefined',
      { as: 'equal', why: 'a closed outbox is empty, so the writer finds nothing' },
    ],
    [
      'an empty outbox is kept',
      'this.#options.onEmpty?.()',
      '',
      { as: 'equal', why: 'it takes and gives as a new one does, and goes with its connection' },
    ],
    [
      'the writer is never done',
      'this.#writing = false',
      '',
      { as: 'equal', why: 'an outbox that emptied is thrown away, and never written to again' },
    ],
    ['a failed send is not noticed', "catch {\n      this.#die('send failed')", 'catch {'],
    [
      'the first text may be longer than the limit',
      'text.length > this.#options.bytesMax',
      'false',
    ],
    [
      'what waits is kept after the close',
      'this.queue.length = 0',
      '',
      { as: 'equal', why: 'the outbox is thrown away, and its writer ends at its close' },
    ],
    [
      'a closed outbox takes texts',
      'push(text: string): void {\n    if (this.#closed) return',
      'push(text: string): void {',
    ],
    [
      'a full outbox is not closed',
      'if (this.#closed) return\n    this.close()\n',
      'if (this.#closed) return\n',
    ],
    ['the outbox does not say that it died', 'this.#options.onDead(why)', ''],
    [
      'frames are written without waiting',
      'await (taken ?? this.#options.write(text))',
      'void (taken ?? this.#options.write(text))?.catch(() => undefined)',
    ],
  ]),
  ...mutantsOf('rooms/inbox.ts', [
    [
      'one frame less may wait',
      'this.#waiting.length >= this.#options.framesMax',
      'this.#waiting.length + 1 >= this.#options.framesMax',
    ],
    [
      'one frame more may wait',
      'this.#waiting.length >= this.#options.framesMax',
      'this.#waiting.length > this.#options.framesMax',
    ],
    [
      'a frame that finds no place is dropped without a word',
      'return this.#options.onOverflow()',
      'return',
    ],
    [
      'the newest frame is handled first',
      'this.#waiting.push(frame)',
      'this.#waiting.unshift(frame)',
    ],
    [
      'what waits is handled after the close',
      'this.#waiting = []',
      '',
      { as: 'equal', why: 'the handler looks first whether the connection is there' },
    ],
    [
      'a closed inbox takes frames',
      'push(frame: F): void {\n    if (this.#closed) return',
      'push(frame: F): void {',
      { as: 'equal', why: 'the handler looks first whether the connection is there' },
    ],
    ['frames do not wait for each other', 'if (!this.#busy) this.#work()', 'this.#work()'],
    [
      'nothing is handled after one that waited',
      'void pending.catch(this.#options.onError).then(() => this.#work())',
      'void pending.catch(this.#options.onError)',
    ],
    [
      'nothing is handled after one that failed',
      'void pending.catch(this.#options.onError).then(() => this.#work())',
      'void pending.then(() => this.#work(), this.#options.onError)',
      { as: 'unreachable', why: 'the reference answers where an await fails, and nothing rejects' },
    ],
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
    ['the reserved name is taken', 'value === reserved ?', 'value === reserved + reserved ?'],
    [
      'a name that is blank in another way is taken',
      "value.trim() === ''",
      "value.replaceAll(' ', '') === ''",
    ],
    [
      'half a surrogate pair is taken in the middle',
      '/\\p{Surrogate}/u.test(value)',
      '/[\\uD800-\\uDBFF]$/.test(value)',
    ],
    ['a blank name is taken', "value.trim() === ''", "value === ''"],
    [
      'a name is one character shorter',
      'value.length > charsMax',
      'value.length >= charsMax',
      { as: 'unseen', why: 'that a limit is reached too early is no law’s to know' },
    ],
    ['a name is one character longer', 'value.length > charsMax', 'value.length > charsMax + 1'],
    ['control characters are taken', '/\\p{Cc}/u.test(value)', 'false'],
    ['half a surrogate pair is taken', '/\\p{Surrogate}/u.test(value)', 'false'],
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
]
