import { useGame } from '#app/gallery/game.ts'
import { type ServerNamed, serverName } from '#scenario/brought.ts'
import { useWords } from '#views/parts/useWords.ts'

/** A server's id names its flaw: who looks for that flaw in the game is not told it here. */
export function useServerName(): (server: ServerNamed) => string {
  const { search: words } = useWords()
  const { played } = useGame()
  return (server) => (server === played ? words.thisServer : serverName(server))
}
