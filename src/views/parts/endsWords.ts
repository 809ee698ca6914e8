import type { Waiting } from '#reading/stage/waiting.ts'
import type { WorldConnection, WorldEnd } from '#trace/world.ts'
import { faultWords } from '#words/events/faultWords.ts'
import type { Words } from '#words/words.ts'

/** Both ends of a connection in words, with the code where one is closed. */
export function endsWords(words: Words, { clientEnd, serverEnd, faults }: WorldConnection): string {
  const ends = { client: endWords(words, clientEnd), server: endWords(words, serverEnd) }
  if (faults.length === 0) return words.sockets.ends(ends)
  return words.sockets.endsAndFaults({ ...ends, faults: faultWords(words, faults).join(', ') })
}

/** What waits at either end, a line each; none when nothing does. */
export function loadLines({ sockets }: Words, { toClient, toServer }: Waiting): readonly string[] {
  return [
    ...(toClient.frames > 0 ? [sockets.unread(toClient)] : []),
    ...(toServer.frames > 0 ? [sockets.unsent(toServer)] : []),
  ]
}

function endWords({ sockets }: Words, { state, close }: WorldEnd): string {
  return close ? sockets.closedWith(close) : sockets.states[state]
}
