import type { WhyNotDone } from '#scenario/problems/notDone.ts'

/** What is told of work that cannot go on. */
interface Failed {
  readonly problem: WhyNotDone
}

/** Begins work that tells how far it is; what it returns ends it. */
type Start<Ask, Told> = (ask: Ask, told: (told: Told | Failed) => void) => () => void

/**
 * Begins work by what must be fetched first. What it returns ends it, also while that is on its way;
 * that it cannot be fetched is told.
 */
export function startFetched<Ask, Told>(
  fetched: Promise<Start<Ask, Told>>,
  ask: Ask,
  told: (told: Told | Failed) => void,
): () => void {
  let isStopped = false
  let end = () => {
    isStopped = true
  }
  fetched.then(
    (start) => {
      if (!isStopped) end = start(ask, told)
    },
    () => {
      if (!isStopped) told({ problem: { code: 'notLoaded', params: {} } })
    },
  )
  return () => end()
}
