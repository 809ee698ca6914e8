import { saysTheSame } from '#laws/accounts/canonicalJson.ts'
import type { Law, OfMessage } from '#laws/law.ts'
import { isToOthers } from './isToOthers.ts'

/** T8 · Nothing is lost: what was taken reaches whom it is owed to, as it was said. */
export const T8: Law<{
  missed: OfMessage & { readonly taken: number }
  altered: OfMessage & { readonly said: string; readonly sent: string }
}> = {
  watch: (court) => ({
    sent: ({ connection }) => {
      const { carried } = court.accounts.owed
      if (!carried || !isToOthers(carried, connection)) return
      const { taken, message } = carried
      const { room, sender, payload } = taken
      // In another's name it is T10’s.
      const name = court.accounts.owed.senderOf(taken)
      if (message.sender !== name || saysTheSame(payload, message.payload)) return
      taken.isAltered = true
      const sent = JSON.stringify(message.payload)
      court.tell('altered', { connection, room, sender, said: short(payload), sent: short(sent) })
    },
    quiet: (held) => {
      for (const { taken, connection } of court.accounts.owed.missed(held)) {
        const { room, sender, seq } = taken
        court.tell('missed', { connection, room, sender, taken: seq })
      }
    },
  }),
}

function short(json: string): string {
  return json.length > 80 ? `${json.slice(0, 79)}…` : json
}
