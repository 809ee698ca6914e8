import { scope } from '#brought/modules/intrinsics.ts'

interface Engine {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array }
  readonly TextDecoder: new () => { decode(bytes: ArrayBufferLike | ArrayBufferView): string }
}

const { TextEncoder, TextDecoder } = scope as unknown as Engine

/** A text as its bytes in UTF-8. */
export function bytesOfText(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The text that bytes of UTF-8 spell. */
export function textOfBytes(bytes: ArrayBufferLike | ArrayBufferView): string {
  return new TextDecoder().decode(bytes)
}
