import type { Law, OfConnection, OfMessage } from '#laws/law.ts'
import { isToOthers } from './isToOthers.ts'
import { type Misshapen, misshapen } from './misshapen.ts'

interface Messages extends Misshapen {
  readonly 'no message': OfConnection
  readonly 'wrong sender': OfMessage & { readonly named: string | null }
}

/** T10 · Well-formed words: each frame is a message of the protocol, in the name of who said it. */
export const T10: Law<Messages> = {
  rank: 80,
  watch: (court) => ({
    heard: ({ connection }, message) => {
      if (!message) return court.tell('no message', { connection })
      const wrong = misshapen(connection, message, court.accounts.sessions.nameOf(connection))
      if (wrong) court.tell(wrong.code, wrong.params as never)
    },
    sent: ({ connection }) => {
      const { carried } = court.accounts.owed
      if (!carried || !isToOthers(carried, connection)) return
      const { taken, message } = carried
      const { room, sender } = taken
      if (message.sender === court.accounts.owed.senderOf(taken)) return
      taken.isAltered = true
      court.tell('wrong sender', { connection, room, sender, named: message.sender })
    },
  }),
}
