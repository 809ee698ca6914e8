import { utf8Bytes } from '#kernel/utf8.ts'
import type { Taken } from '#laws/accounts/taken.ts'
import type { Law, OfMessage } from '#laws/law.ts'

/** So much longer may a message leave the server than it came. */
const amplificationMax = 1.1
/** Bytes that the server may add to it: its type, its number, and the name of its sender. */
const envelopeBytesMax = 256

/** P2 · No longer than it came: told once for each message, for it is as long to everybody. */
export const P2: Law<{
  grew: OfMessage & { readonly cameBytes: number; readonly goesBytes: number }
}> = {
  rank: 290,
  watch: (court) => {
    const grown = new WeakSet<Taken>()
    const came = new WeakMap<Taken, number>()
    return {
      sent: ({ connection, bytes: goesBytes }) => {
        const { carried } = court.accounts.owed
        if (!carried || goesBytes <= envelopeBytesMax || grown.has(carried.taken)) return
        const { room, sender, payload } = carried.taken
        const cameBytes = came.get(carried.taken) ?? utf8Bytes(payload)
        came.set(carried.taken, cameBytes)
        const most = Math.floor(amplificationMax * cameBytes) + envelopeBytesMax
        if (goesBytes <= most) return
        grown.add(carried.taken)
        court.tell('grew', { connection, room, sender, cameBytes, goesBytes })
      },
    }
  },
}
