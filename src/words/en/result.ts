/** What a run came to. People count steps from 1. */
export const result = {
  refused: ({ step, why }: { step: number; why: string }) => `step ${step} was refused: ${why}`,
  unmet: ({ step, expected, actual }: { step: number; expected: string; actual: string }) =>
    `step ${step}: expected ${expected}, found ${actual}`,
  found: ({ actual }: { actual: string }) => `found ${actual}`,
  broken: ({ step, law, what }: { step: number; law: string; what: string }) =>
    `law ${law} broken in step ${step}: ${what}`,
  answered: ({ code, text }: { code: string; text: string }) =>
    `The server answered with the error ${code}: ${text}`,
  together: ({ steps }: { steps: readonly number[] }) =>
    `It took steps ${steps.slice(0, -1).join(', ')} and ${steps.at(-1)} together.`,
}
