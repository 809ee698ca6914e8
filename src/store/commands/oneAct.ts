import { remembered } from '#store/history.ts'
import type { Lab } from '#store/lab.ts'

/** Whatever the task does to the scenario is one act: taken back as one. */
export async function oneAct<T>(lab: Lab, task: () => Promise<T>): Promise<T> {
  const { scenario, history } = lab.store.getState()
  try {
    return await task()
  } finally {
    if (lab.store.getState().scenario !== scenario) {
      lab.store.setState({ history: remembered(history, scenario) })
    }
  }
}
