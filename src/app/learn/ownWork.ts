import { continueWork, workOn } from '#app/keeping/lastSession.ts'
import { emptyScenario, scenarioToJson } from '#scenario/editScenario.ts'
import { parseScenarioText } from '#scenario/parseScenario.ts'
import { type KeptWorld, keptWorld, openWorld } from '#store/commands/openWorld.ts'
import type { Lab } from '#store/lab.ts'
import { isOfLesson, learning } from './learning.ts'

const storageKey = 'roomscope.own'

interface Own extends KeptWorld {
  /** Its id on the shelf; null when it is on none. */
  readonly work: string | null
}

/** What was on before lessons; null when this tab does not know it any more. */
let own: Own | null = null

/** Opens Learn at its list; what is on is set aside, to come back afterwards. */
export function openLearn(lab: Lab): void {
  setAsideOwn(lab)
  learning.setState({ mode: 'lesson', lesson: null })
}

/** Sets aside what is on, unless that is a lesson's world. */
export function setAsideOwn(lab: Lab): void {
  const { scenario } = lab.store.getState()
  if (isOfLesson(scenario)) return
  own = { ...keptWorld(lab), work: workOn() }
  write(JSON.stringify({ text: scenarioToJson(scenario), work: own.work }))
}

/** Ends learning, and brings back what was on before. */
export async function bringOwnBack(lab: Lab): Promise<void> {
  const back = own ?? readOwn()
  learning.setState({ mode: 'off', lesson: null, world: null })
  if (back.scenario !== lab.store.getState().scenario) await openWorld(lab, back)
  continueWork(back.work)
}

/** As `bringOwnBack`, if somebody is learning: what is opened then sets that aside, and no lesson. */
export async function stopLearning(lab: Lab): Promise<void> {
  if (learning.getState().mode !== 'off') await bringOwnBack(lab)
}

function readOwn(): Own {
  try {
    const { text, work } = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')
    const parsed = parseScenarioText(String(text))
    if (parsed.ok)
      return { scenario: parsed.scenario, work: typeof work === 'string' ? work : null }
  } catch {
    // What cannot be read is as if nothing was on.
  }
  return { scenario: emptyScenario(), work: null }
}

function write(text: string): void {
  try {
    sessionStorage.setItem(storageKey, text)
  } catch {
    // It is still in memory, and own work is on the shelf too.
  }
}
