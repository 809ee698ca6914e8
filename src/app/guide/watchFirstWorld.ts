import { ownScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { runScenario, watchScenario } from '#store/commands/runScenario.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import { play } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import { ofLab } from '#store/ofLab.ts'
import firstWorld from './firstWorld.json' with { type: 'json' }
import { endOfBob } from './moment.ts'

const visitedKey = 'roomscope.visited'

/** What a first visit was greeted with. */
const greetingOf = ofLab((): { scenario: Scenario | null } => ({ scenario: null }))

/** Opens the first world for who has never been here, if nothing else is on. */
export async function greetNewcomer(lab: Lab): Promise<void> {
  if (hasVisited()) return
  const { scenario, trace } = lab.store.getState()
  if (scenario.steps.length > 0 || trace.length > 0) return
  const greeting = ownScenario(firstWorld)
  greetingOf(lab).scenario = greeting
  // Its words stand there from the first paint on, so that nothing jumps when its world arrives.
  lab.store.setState({ scenario: greeting })
  await watchScenario(lab, greeting)
}

/** Whether the page shows what it greets a first visit with, and nobody has done anything yet. */
export function isGreeting(lab: Lab): boolean {
  return lab.store.getState().scenario === greetingOf(lab).scenario
}

/** Plays the first world from its beginning. */
export async function watchFirstWorld(lab: Lab): Promise<void> {
  await watchScenario(lab, ownScenario(firstWorld))
}

/** Runs what was done again on the reference, and plays it from the end of bob's connection on. */
export async function watchItMended(lab: Lab): Promise<void> {
  const { scenario } = lab.store.getState()
  await runScenario(lab, { ...scenario, server: 'reference' })
  goToStep(lab, endOfBob(scenario) - 1)
  play(lab)
}

/** A browser that remembers nothing has a first visit each time. */
function hasVisited(): boolean {
  try {
    const before = localStorage.getItem(visitedKey)
    localStorage.setItem(visitedKey, 'yes')
    return before !== null
  } catch {
    return false
  }
}
