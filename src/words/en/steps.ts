/** When a step runs, said of the step as it reads. */
export const steps = {
  now: ({ what }: { what: string }) => `${what}, at the same instant`,
  at: ({ what, atMs }: { what: string; atMs: number }) => `${what}, at ${atMs} ms`,
}
