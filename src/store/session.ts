import type { WorldHost } from '#host/worldHost.ts'
import { Timeline } from '#reading/timeline.ts'
import { NoticeError } from './noticeError.ts'

/** What the commands share and nobody looks at: the world's host, the folded past, the order of work. */
export const session: Session = { host: null, timeline: new Timeline(), work: Promise.resolve() }

interface Session {
  host: WorldHost | null
  readonly timeline: Timeline
  /** Commands that need the world wait for the one before. */
  work: Promise<unknown>
}

/** Does `task` when the work before it is done, whether that went well or not. */
export function inTurn<T>(task: (host: WorldHost) => Promise<T>): Promise<T> {
  const turn = session.work.then(() => {
    if (!session.host) throw new NoticeError({ code: 'notStarted' })
    return task(session.host)
  })
  session.work = turn.catch(() => undefined)
  return turn
}
