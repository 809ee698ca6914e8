import type { RoomView } from '#rooms/roomManager.ts'
import type { Member } from './member.ts'

/** What was said last in each room, for who comes later. It goes with its room. */
export class History {
  readonly #messagesMax: number
  #said = new WeakMap<RoomView<Member>, string[]>()

  /** So many messages of a room are remembered; 0 is none. */
  constructor(messagesMax: number) {
    this.#messagesMax = messagesMax
  }

  /** Something was said in a room; `text` writes how it is told later. */
  add(room: RoomView<Member> | undefined, text: () => string): void {
    if (!room || this.#messagesMax === 0) return
    const said = this.#said.get(room) ?? []
    this.#said.set(room, said)
    said.push(text())
    if (said.length > this.#messagesMax) said.shift()
  }

  /** The last that was said in a room, in its order. */
  of(room: RoomView<Member> | undefined): readonly string[] {
    return (room && this.#said.get(room)) ?? []
  }
}
