import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Scenario } from '#scenario/format.ts'
import type { Lab } from '#store/lab.ts'
import { ofLab } from '#store/ofLab.ts'
import { useLab } from '#views/parts/useLab.ts'

const keptKey = 'roomscope.flaws'

/** The game of finding a flaw. */
export interface Game {
  /** The server whose flaw is looked for; null while nobody plays. */
  readonly played: string | null
  /** A flaw that was found, and its steps on a server without it while they are shown. */
  readonly mended: { readonly id: string; readonly scenario: Scenario } | null
  /** The fewest steps in which each flaw was found, by the server's id. */
  readonly best: Readonly<Record<string, number>>
}

/** The game of a lab. */
export const gameOf = ofLab((lab) => {
  const game = createStore<Game>(() => ({ played: null, mended: null, best: readBest() }))
  // Who opens another scenario has stopped playing.
  lab.store.subscribe(({ scenario }, before) => {
    const { played } = game.getState()
    // Time may run on in the world before, while the server to be looked at is put under test.
    if (scenario === before.scenario) return
    game.setState({ mended: null })
    if (played !== null && scenario.server !== played && scenario.steps.length > 0)
      game.setState({ played: null })
  })
  return game
})

export function useGame(): Game {
  const lab = useLab()
  return useStore(gameOf(lab))
}

/** From now on nobody is told what is wrong with this server. */
export function startPlaying(lab: Lab, id: string): void {
  gameOf(lab).setState({ played: id })
}

/** The server is what it is again, and may be named. */
export function stopPlaying(lab: Lab): void {
  gameOf(lab).setState({ played: null, mended: null })
}

/** A flaw was found in so many steps; the best is kept. */
export function keepFound(lab: Lab, id: string, steps: number): void {
  const game = gameOf(lab)
  const { best } = game.getState()
  if ((best[id] ?? Number.POSITIVE_INFINITY) <= steps) return
  game.setState({ best: { ...best, [id]: steps } })
  try {
    localStorage.setItem(keptKey, JSON.stringify(game.getState().best))
  } catch {
    // A browser that keeps nothing plays all the same.
  }
}

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
