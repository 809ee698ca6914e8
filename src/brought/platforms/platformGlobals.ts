import { scope } from '#brought/modules/intrinsics.ts'
import type { Listening } from '#brought/modules/listening.ts'
import { bunServe } from './bunServe.ts'
import { bytesOfText, textOfBytes } from './bytes.ts'
import { socketPair } from './durableObject.ts'
import { SocketResponse } from './response.ts'
import { denoOf } from './socketUpgrades.ts'

/** What stands around code on the platforms that people write for, beside Node. */
export function platformGlobals(made: Listening[]): Readonly<Record<string, unknown>> {
  return {
    Bun: bunOf(made),
    Deno: denoOf(made),
    WebSocketPair: socketPair,
    Response: SocketResponse,
    WebSocket: webSocketStates(),
    Buffer: scope.Buffer ?? TextBuffer,
  }
}

/** What `bun` has for servers of sockets. */
export function bunOf(made: Listening[]): object {
  return { serve: (options: object) => bunServe(options, made), env: {}, randomUUIDv7: undefined }
}

/** What the states of a socket are called; no socket is made of it. */
export function webSocketStates(): object {
  return Object.assign(function WebSocket() {}, { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 })
}

/** Bytes that can be read as a text, where an engine has no `Buffer`. */
class TextBuffer extends Uint8Array {
  static override from(value: unknown): TextBuffer {
    if (typeof value === 'string') return new TextBuffer(bytesOfText(value))
    return new TextBuffer(value as ArrayBuffer)
  }

  static isBuffer(value: unknown): boolean {
    return value instanceof TextBuffer
  }

  static byteLength(text: string): number {
    return bytesOfText(text).length
  }

  override toString(): string {
    return textOfBytes(this)
  }
}
