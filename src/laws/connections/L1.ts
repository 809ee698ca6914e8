import type { Law, OfConnection } from '#laws/law.ts'
import type { FailureTold } from '#trace/codes.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** L1 · Handlers survive: nothing that is thrown leaves one. */
export const L1: Law<{ threw: Partial<OfConnection> & FailureTold }> = {
  rank: 360,
  watch: (court) => ({
    on: {
      failure: (event) => {
        const { connection } = event
        court.tell('threw', {
          ...failureTold(event),
          ...(connection === undefined ? {} : { connection }),
        })
      },
    },
  }),
}

function failureTold({ where, params, line, file, error }: EventOf<'failure'>): FailureTold {
  const place = { ...(line === undefined ? {} : { line }), ...(file === undefined ? {} : { file }) }
  return { where, params, error, ...place } as FailureTold
}
