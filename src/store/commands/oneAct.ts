import { remembered } from '#store/history.ts'
import { store } from '#store/store.ts'

/** Whatever the task does to the scenario is one act: taken back as one. */
export async function oneAct<T>(task: () => Promise<T>): Promise<T> {
  const { scenario, history } = store.getState()
  try {
    return await task()
  } finally {
    if (store.getState().scenario !== scenario) {
      store.setState({ history: remembered(history, scenario) })
    }
  }
}
