import { watchScenario } from '#store/commands/runScenario.ts'
import type { Lab } from '#store/lab.ts'
import { gameOf, stopPlaying } from './game.ts'

/** Plays what broke a law on a server without the flaw; the game goes on from there. */
export async function watchMended(lab: Lab, id: string): Promise<void> {
  stopPlaying(lab)
  await watchScenario(lab, { ...lab.store.getState().scenario, server: 'reference' })
  gameOf(lab).setState({ mended: { id, scenario: lab.store.getState().scenario } })
}
