import type { Known } from './books/identities.ts'
import type { BroughtSocket } from './broughtSocket.ts'
import type { WaitingSocket } from './outgoing.ts'

/** A connection of somebody's whole server. */
export interface Held {
  readonly known: Known
  readonly socket: BroughtSocket
  readonly line: WaitingSocket
  /** How much the code said to it. */
  readonly said: { count: number }
}

/** Says something beside the code; who cannot be told is gone, as for `ws`. */
export function sayTo(line: WaitingSocket, text: string): void {
  line.say(text)?.catch(() => {
    if (line.state === 'open') line.cut()
  })
}
