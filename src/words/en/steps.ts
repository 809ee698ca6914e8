/** What a step does, or expects, in one plain line; what a verb means. */
export const steps = {}
