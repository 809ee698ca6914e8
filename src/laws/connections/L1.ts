import type { Law, OfConnection } from '#laws/law.ts'

/** L1 · Handlers survive: nothing that is thrown leaves one. */
export const L1: Law<{
  threw: Partial<OfConnection> & { readonly where: string; readonly error: string }
}> = {
  watch: (court) => ({
    on: {
      failure: ({ where, text: error, connection }) => {
        court.tell('threw', { where, error, ...(connection === undefined ? {} : { connection }) })
      },
    },
  }),
}
