import { Timeline } from '#reading/timeline.ts'
import { takeInRest, takingIn } from '#store/commands/takeIn.ts'
import type { Lab } from '#store/lab.ts'
import { saidOf } from '#store/noticeError.ts'
import { keepCompared } from '#store/selectors/comparedWorld.ts'
import { tell } from './tell.ts'

/** Runs the live scenario on another server too, in a world of its own, and keeps its trace beside the live one. */
export async function compareWith(lab: Lab, server: string): Promise<void> {
  try {
    await lab.inTurn(async (host) => {
      const { scenario } = lab.store.getState()
      const timeline = new Timeline()
      const { trace } = await host.runOnly({ ...scenario, server }, takingIn(timeline))
      await takeInRest(timeline, trace)
      keepCompared(trace, timeline)
      lab.store.setState({ comparison: { server, of: scenario, trace } })
    })
  } catch (error) {
    tell(lab, 'error', { code: 'notCompared', params: { server, why: saidOf(error) } })
  }
}
