import type { Court } from '#laws/court.ts'
import type { Law, OfMember } from '#laws/law.ts'
import type { EventOf } from '#trace/traceEvent.ts'

interface Messages {
  readonly early: OfMember
}

/** What a step has a client say is the scenario's own doing: there a client is asked to do wrong. */
const asked: readonly string[] = ['message', 'send', 'leave']

/** U3 · Of itself a client speaks only in rooms that it was told it is in. */
export const U3: Law<Messages> = {
  rank: 410,
  watch: (court) => {
    if (court.settings.exactClients ?? true) return {}
    return {
      on: {
        sent: (event) => {
          if (event.from !== 'client' || event.control || isAsked(court, event)) return
          const room = roomSpokenTo(court, event)
          if (room === null || court.accounts.told.by(event.connection)?.has(room)) return
          court.tell('early', { connection: event.connection, room })
        },
      },
    }
  },
}

function isAsked({ trace }: Court<Messages>, { cause }: EventOf<'sent'>): boolean {
  const begun = cause === null ? undefined : trace[cause]
  return begun?.kind === 'step' && asked.includes(begun.verb)
}

function roomSpokenTo({ accounts }: Court<Messages>, { connection, text }: EventOf<'sent'>) {
  const frame = accounts.frames.read(connection, text)
  if (!frame?.ok) return null
  const { message } = frame
  return message.type === 'message' || message.type === 'leave' ? message.room : null
}
