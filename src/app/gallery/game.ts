import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { parseScenario } from '#scenario/parseScenario.ts'
import { catalog } from '#specimens/catalog.ts'
import { runScenario } from '#store/commands/runScenario.ts'
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

/** Puts a flawed server under test in an empty world, and tells nobody what is wrong with it. */
export async function playFlaw(id: string): Promise<void> {
  const specimen = catalog.find((each) => each.id === id)
  if (!specimen) return
  const { settings = {} } = specimen
  const name = `Flaw ${numberOf(id)}`
  const parsed = parseScenario({ roomscope: 1, name, server: id, settings, steps: [] })
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
  game.setState({ played: id })
  await runScenario(parsed.scenario)
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

/** Flaws are counted from 1, in the order of the gallery. */
export function numberOf(id: string): number {
  return catalog.findIndex((each) => each.id === id) + 1
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
