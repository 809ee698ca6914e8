import { canonicalJson, saysTheSame } from '#laws/accounts/canonicalJson.ts'
import type { Law, OfMessage } from '#laws/law.ts'
import { isToOthers } from './isToOthers.ts'

/** T8 · Nothing is lost: what was taken reaches whom it is owed to, as it was said. */
export const T8: Law<{
  missed: OfMessage & { readonly taken: number }
  altered: OfMessage & { readonly said: string; readonly sent: string }
}> = {
  rank: 70,
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
      const [said, sent] = whereTheyDiffer(
        canonicalJson(JSON.parse(payload)),
        canonicalJson(message.payload),
      )
      court.tell('altered', { connection, room, sender, said, sent })
    },
    quiet: (held) => {
      for (const { taken, connection } of court.accounts.owed.missed(held)) {
        const { room, sender, seq } = taken
        court.tell('missed', { connection, room, sender, taken: seq })
      }
    },
  }),
}

const shownCharsMax = 80
/** So much is shown before the place where they differ. */
const beforeChars = 40

/** What of two texts tells one from the other. */
function whereTheyDiffer(one: string, other: string): readonly [string, string] {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const isLong = Math.max(one.length, other.length) > shownCharsMax
  const from = isLong ? Math.max(0, at - beforeChars) : 0
  return [partOf(one, from), partOf(other, from)]
}

function partOf(text: string, from: number): string {
  const part = text.slice(from, from + shownCharsMax)
  return `${from > 0 ? '…' : ''}${part}${from + part.length < text.length ? '…' : ''}`
}
