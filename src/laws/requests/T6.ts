import type { Asked } from '#laws/accounts/request.ts'
import type { Law, OfConnection, OfRoom } from '#laws/law.ts'

/** T6 · One answer for each request, in the order of the requests. */
export const T6: Law<{
  'out of turn': OfConnection & { readonly reply: string; readonly first: Asked }
  unasked: OfConnection & { readonly reply: string }
  unanswered: OfConnection & Partial<OfRoom> & { readonly asked: Asked }
}> = {
  rank: 350,
  watch: (court) => ({
    sent: ({ connection }) => {
      const { wrong } = court.accounts.requests
      if (!wrong) return
      const { reply, first } = wrong
      if (first) court.tell('out of turn', { connection, reply, first })
      else court.tell('unasked', { connection, reply })
    },
    quiet: (held) => {
      for (const { connection, asked } of court.accounts.requests.unanswered(held)) {
        const at = asked.room === null ? { connection } : { connection, room: asked.room }
        court.tell('unanswered', { ...at, asked })
      }
    },
  }),
}
