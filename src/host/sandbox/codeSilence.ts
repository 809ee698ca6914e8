import type { Silence } from '#host/workIn.ts'

const msMax = 4000

/** Code that lets nothing else run for so long is in a loop that does not end, and is told so. */
export const codeSilence: Silence = {
  msMax,
  why: { code: 'endless', params: { seconds: msMax / 1000 } },
}
