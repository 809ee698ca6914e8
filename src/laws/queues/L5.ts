import type { Law, OfConnection } from '#laws/law.ts'

/** L5 · One writer: judged where a server has outboxes. */
export const L5: Law<{ 'two writers': OfConnection }> = {
  rank: 380,
  watch: (court) => ({
    sendBegins: (connection, inFlight) => {
      if (inFlight > 0 && court.gauges.outboxes) court.tell('two writers', { connection })
    },
  }),
}
