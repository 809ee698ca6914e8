import type { Scenario } from '#scenario/format.ts'
import { keepView } from '#store/commands/keepView.ts'
import { replaceWorld } from '#store/commands/runScenario.ts'
import { tell, tellError } from '#store/commands/tell.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import { type History, historyMax } from '#store/history.ts'
import type { Lab } from '#store/lab.ts'

/** Takes back the last act: the scenario before it is run again, and gives the trace it gave then. */
export function undo(lab: Lab): Promise<void> {
  const { past, isCut } = lab.store.getState().history
  if (past.length === 0 && isCut) {
    tell(lab, 'info', { code: 'noMoreUndo', params: { max: historyMax } })
  }
  return go(lab, ({ past }) => past.at(-1), undone)
}

/** Does again what was taken back last. */
export function redo(lab: Lab): Promise<void> {
  return go(lab, ({ future }) => future.at(-1), redone)
}

/** Reads the history in its turn, so that two keys in a row take back two acts. */
async function go(
  lab: Lab,
  next: (history: History) => Scenario | undefined,
  historyAfter: (history: History, before: Scenario) => History,
): Promise<void> {
  try {
    await lab.inTurn(async (host) => {
      const { history, scenario: before, lookingBack } = lab.store.getState()
      const scenario = next(history)
      if (!scenario) return
      await keepView(lab, () => replaceWorld(lab, host, scenario, historyAfter))
      if (lookingBack) goToStep(lab, firstDifference(before, scenario))
    })
  } catch (error) {
    tellError(lab, error)
  }
}

/** The step at which an edit shows: who looks at the past stays there, and sees what came back. */
function firstDifference({ steps: before }: Scenario, { steps }: Scenario): number {
  const index = steps.findIndex((step, i) => JSON.stringify(step) !== JSON.stringify(before[i]))
  return index < 0 ? steps.length - 1 : index
}

function undone(history: History, before: Scenario): History {
  return { ...history, past: history.past.slice(0, -1), future: [...history.future, before] }
}

function redone(history: History, before: Scenario): History {
  return { ...history, past: [...history.past, before], future: history.future.slice(0, -1) }
}
