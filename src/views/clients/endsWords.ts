import { loadWords, type Waiting } from '#reading/stage/waiting.ts'
import type { WorldConnection, WorldEnd } from '#trace/world.ts'
import { faultWords } from '#words/faultWords.ts'
import type { Words } from '#words/words.ts'

/** Both ends of a connection in words, with the code where one is closed. */
export function endsWords(words: Words, { clientEnd, serverEnd, faults }: WorldConnection): string {
  const ends = `client ${endWords(clientEnd)} · server ${endWords(serverEnd)}`
  return faults.length === 0 ? ends : `${ends} · ${faultWords(words, faults).join(', ')}`
}

/** What waits at either end, a line each; none when nothing does. */
export function loadLines({ toClient, toServer }: Waiting): readonly string[] {
  return [
    ...(toClient.frames > 0 ? [`${loadWords(toClient)} wait unread at the server’s end`] : []),
    ...(toServer.frames > 0 ? [`${loadWords(toServer)} wait at the client’s end`] : []),
  ]
}

function endWords({ state, close }: WorldEnd): string {
  return close ? `${state} ${close.code}` : state
}
