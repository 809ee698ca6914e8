import type { Lab } from '#store/lab.ts'
import { saidOf } from '#store/noticeError.ts'
import { tell } from './tell.ts'

/** Runs the live scenario on another server too, in a world of its own, and keeps its trace beside the live one. */
export async function compareWith(lab: Lab, server: string): Promise<void> {
  try {
    await lab.inTurn(async (host) => {
      const { scenario } = lab.store.getState()
      const { trace } = await host.runOnly({ ...scenario, server })
      lab.store.setState({ comparison: { server, of: scenario, trace } })
    })
  } catch (error) {
    tell(lab, 'error', { code: 'notCompared', params: { server, why: saidOf(error) } })
  }
}
