import type { Law, OfConnection } from '#laws/law.ts'

/** S8 · The dead are not kept: that a send failed is the network’s word. */
export const S8: Law<{ kept: OfConnection }> = {
  rank: 140,
  watch: (court) => ({
    quiet: () => {
      for (const connection of court.accounts.failed) {
        if (court.world.registered.has(connection)) court.found('kept', { connection })
      }
    },
  }),
}
