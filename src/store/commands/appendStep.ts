import { appendStep as appended } from '#scenario/editScenario.ts'
import type { Step } from '#scenario/format.ts'
import { parseStep } from '#scenario/parseScenario.ts'
import { inTurn } from '#store/session.ts'
import { store } from '#store/store.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/**
 * Adds a step to the live scenario and lets the world come to rest; resolves to what happened.
 * When the world cannot do it, it rejects and nothing has changed.
 */
export function appendStep(step: Step): Promise<readonly TraceEvent[]> {
  return inTurn(async (host) => {
    const parsed = parseStep(step)
    if (!parsed.ok) throw new Error(parsed.problems.map(({ text }) => text).join('\n'))
    store.setState({ status: 'running' })
    try {
      const events = await host.step(step)
      const { scenario, trace } = store.getState()
      store.setState({ scenario: appended(scenario, step), trace: [...trace, ...events] })
      return events
    } finally {
      store.setState({ status: 'ready' })
    }
  })
}
