import type { Law } from '#laws/law.ts'

/** L2 · It comes to rest, and a server that is stopped leaves no timer. */
export const L2: Law<{
  restless: { readonly turns: number }
  'timers go on': { readonly timers: number }
}> = {
  rank: 370,
  watch: (court) => {
    let isRestless = false
    return {
      quiet: () => {
        isRestless = false
      },
      restless: (turns) => {
        if (!isRestless) court.tell('restless', { turns })
        isRestless = true
      },
      serverStopped: (timers) => {
        if (timers > 0) court.tell('timers go on', { timers })
      },
    }
  },
}
