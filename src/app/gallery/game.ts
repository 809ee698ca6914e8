import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { store } from '#store/store.ts'

const keptKey = 'roomscope.flaws'

/** The game of finding a flaw. */
export interface Game {
  /** The server whose flaw is looked for; null while nobody plays. */
  readonly played: string | null
  /** The fewest steps in which each flaw was found, by the server's id. */
  readonly best: Readonly<Record<string, number>>
}

const game = createStore<Game>(() => ({ played: null, best: readBest() }))

export function useGame(): Game {
  return useStore(game)
}

/** From now on nobody is told what is wrong with this server. */
export function startPlaying(id: string): void {
  game.setState({ played: id })
}

/** The server is what it is again, and may be named. */
export function stopPlaying(): void {
  game.setState({ played: null })
}

/** A flaw was found in so many steps; the best is kept. */
export function keepFound(id: string, steps: number): void {
  const { best } = game.getState()
  if ((best[id] ?? Number.POSITIVE_INFINITY) <= steps) return
  game.setState({ best: { ...best, [id]: steps } })
  try {
    localStorage.setItem(keptKey, JSON.stringify(game.getState().best))
  } catch {
    // A browser that keeps nothing plays all the same.
  }
}

// Who opens another scenario has stopped playing.
store.subscribe(({ scenario }) => {
  const { played } = game.getState()
  if (played !== null && scenario.server !== played && scenario.steps.length > 0) stopPlaying()
})

function readBest(): Game['best'] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptKey) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).filter(([, steps]) => Number.isInteger(steps) && steps > 0),
    )
  } catch {
    return {}
  }
}
