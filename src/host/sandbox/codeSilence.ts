const msMax = 4000

/** Code that lets nothing else run for so long is in a loop that does not end, and what is said of it. */
export const codeSilence = {
  msMax,
  text: `Your code let nothing else run for ${msMax / 1000} s, and was ended: a loop in it may have no end`,
} as const
