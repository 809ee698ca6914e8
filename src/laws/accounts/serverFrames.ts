import type { ServerMessage } from '#protocol/messages.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'

/** Frames that are kept read. A broadcast is the same text to everybody, when sent and on arrival. */
const framesMax = 1000

/** Reads the server's frames, each text once while it is about. */
export class ServerFrames {
  #read = new Map<string, ServerMessage | null>()

  /** What the frame says; null when it is no message. */
  read(text: string | null): ServerMessage | null {
    if (text === null) return null
    const known = this.#read.get(text)
    if (known !== undefined) return known
    const message = decodeServerFrame(text)
    if (this.#read.size >= framesMax) this.#read.clear()
    this.#read.set(text, message)
    return message
  }
}
