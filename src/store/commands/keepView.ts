import type { Lab } from '#store/lab.ts'

/**
 * Replaces the world by another that comes of the same work: what is chosen stays chosen, and the log
 * stays narrowed. An event is not what it was, so one that is chosen is chosen no more.
 */
export async function keepView(lab: Lab, replace: () => Promise<unknown>): Promise<void> {
  const { selection, logFilter } = lab.store.getState()
  await replace()
  lab.store.setState({ selection: selection?.kind === 'event' ? null : selection, logFilter })
}
