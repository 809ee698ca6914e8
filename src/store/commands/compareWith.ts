import { saidOf } from '#store/noticeError.ts'
import { inTurn } from '#store/session.ts'
import { store } from '#store/store.ts'
import { tell } from './tell.ts'

/** Runs the live scenario on another server too, in a world of its own, and keeps its trace beside the live one. */
export async function compareWith(server: string): Promise<void> {
  try {
    await inTurn(async (host) => {
      const { scenario } = store.getState()
      const { trace } = await host.runOnly({ ...scenario, server })
      store.setState({ comparison: { server, of: scenario, trace } })
    })
  } catch (error) {
    tell('error', { code: 'notCompared', params: { server, why: saidOf(error) } })
  }
}
