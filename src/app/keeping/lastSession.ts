import { isOnlyFirstMinute } from '#app/guide/moment.ts'
import { isOfLesson } from '#app/learn/state/learning.ts'
import { type Shown, showAgain, shownNow } from '#app/opening/shown.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { isSameWork } from '#scenario/sameWork.ts'
import { runScenario, setAside } from '#store/commands/runScenario.ts'
import { tell, tellError } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { ofLab } from '#store/ofLab.ts'
import { errorText } from '#words/runs/problemWords.ts'
import { laterOnce } from './laterOnce.ts'
import { keepWork, scenarioOfWork, type Work } from './shelf.ts'

/** What one's own lab is kept under. */
const ownUnder = 'roomscope'
/** A longer scenario is not kept over a reload; browsers give a tab some 5 million characters. */
const sessionCharsMax = 2_000_000

/** A scenario of so many steps or fewer is kept at once: writing it is less work than drawing the step. */
const stepsAtOnceMax = 200
/** A longer one is kept when so much time has passed, however many steps came meanwhile. */
const keepAfterMs = 500

/** Where a tab was. `work` is the id its own work has on the shelf; null for what was only opened. */
interface Place extends Shown {
  readonly held: boolean
  readonly work: string | null
}

interface Session {
  /** The id of the work that is on; null while what is on was opened and not changed. */
  work: string | null
  toldTooLong: boolean
  toldNotKept: boolean
}

const sessionOf = ofLab((): Session => ({ work: null, toldTooLong: false, toldNotKept: false }))

/** Whether what this lab shows is somebody's own, and not only what they opened. */
export function hasOwnWork(lab: Lab): boolean {
  return sessionOf(lab).work !== null
}

/** Runs what this tab did last, if it was reloaded, and shows the moment that was shown. */
export async function resumeSession(lab: Lab, under: string = ownUnder): Promise<void> {
  const text = itemUnder(`${under}.session`)
  if (text === null) return
  const { parseScenarioText } = await import('#scenario/parseScenario.ts')
  const parsed = parseScenarioText(text)
  if (!parsed.ok || isNothing(parsed.scenario)) return
  const place = readPlayhead(under)
  try {
    await runScenario(lab, parsed.scenario)
  } catch (error) {
    return tellNotPlayed(lab, parsed.scenario, error)
  }
  sessionOf(lab).work = place.work
  const { trace } = lab.store.getState()
  showAgain(lab, place.held ? place : { ...place, playhead: trace.length - 1 })
}

/** It stays where it is kept, and can be brought back in this tab. */
function tellNotPlayed(lab: Lab, scenario: Scenario, error: unknown): void {
  setAside(lab, scenario)
  tell(lab, 'error', (words) => {
    const why = words.opening.notPlayed({ why: errorText(words, error) })
    return words.keeping.notResumed({ why })
  })
}

function isNothing({ steps, server }: Scenario): boolean {
  return steps.length === 0 && typeof server === 'string'
}

/** Runs a work of the shelf again; what is done from now on is that work. */
export async function resumeWork(lab: Lab, kept: Work): Promise<void> {
  const scenario = await scenarioOfWork(kept)
  if (!scenario) {
    return tell(lab, 'error', ({ keeping }) => keeping.unreadable({ name: kept.name }))
  }
  try {
    await runScenario(lab, scenario)
    sessionOf(lab).work = kept.id
  } catch (error) {
    tellError(lab, error)
  }
}

/**
 * Keeps the live scenario for a reload of this tab, and one's own work for longer: what was opened
 * from a file, a link or the examples is nobody's own until it is changed; a lesson never is, and the
 * first minute not by what it asks for.
 */
export function keepSession(lab: Lab, under: string = ownUnder): void {
  const later = laterOnce(() => keepSteps(lab, lab.store.getState().scenario, under))
  lab.store.subscribe(({ scenario }, before) => {
    if (scenario === before.scenario) return
    const session = sessionOf(lab)
    const isSame = isSameWork(before.scenario, scenario)
    // What was on is kept before another takes its place.
    if (!isSame) later.now(() => keepSteps(lab, before.scenario, under))
    if (isOfLesson(scenario) || isOnlyFirstMinute(scenario) || !isSame) session.work = null
    else if (scenario.steps.length > 0) session.work ??= crypto.randomUUID()
    later.ask(scenario.steps.length > stepsAtOnceMax ? keepAfterMs : 0)
  })
  window.addEventListener('pagehide', () => {
    later.now()
    keepPlace(lab, under)
  })
}

function keepSteps(lab: Lab, scenario: Scenario, under: string): void {
  const text = scenarioToJson(scenario)
  if (text.length > sessionCharsMax) return tellSessionTooLong(lab)
  const isKept = write(`${under}.session`, text)
  const { name, steps } = scenario
  const { work } = sessionOf(lab)
  if (!isKept && work !== null) tellNotKept(lab)
  if (work !== null && steps.length > 0) keepWork({ id: work, name, steps: steps.length, text })
}

function tellSessionTooLong(lab: Lab): void {
  const session = sessionOf(lab)
  if (session.toldTooLong) return
  session.toldTooLong = true
  tell(lab, 'info', ({ keeping }) => keeping.sessionTooLong({ charsMax: sessionCharsMax }))
}

function tellNotKept(lab: Lab): void {
  const session = sessionOf(lab)
  if (session.toldNotKept) return
  session.toldNotKept = true
  tell(lab, 'info', ({ keeping }) => keeping.notKept)
}

function keepPlace(lab: Lab, under: string): void {
  const state = lab.store.getState()
  const { playhead, trace, playing, lookingBack } = state
  const held = playhead < trace.length - 1 && (lookingBack || !playing)
  const { work } = sessionOf(lab)
  write(`${under}.place`, JSON.stringify({ ...shownNow(state), held, work } satisfies Place))
}

function readPlayhead(under: string): Place {
  const nowhere: Place = { playhead: -1, pane: null, chosen: null, held: false, work: null }
  try {
    const place = JSON.parse(itemUnder(`${under}.place`) ?? '{}')
    const { playhead, pane, chosen, held, work } = place
    if (!Number.isInteger(playhead)) return nowhere
    return {
      playhead,
      pane: typeof pane === 'string' ? pane : null,
      chosen: Number.isInteger(chosen) ? chosen : null,
      held: held === true,
      work: typeof work === 'string' ? work : null,
    }
  } catch {
    return nowhere
  }
}

/** A browser may refuse to remember anything. */
function itemUnder(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** Whether it is kept. */
function write(key: string, text: string): boolean {
  try {
    sessionStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}
