/** The steps, and how they are edited. */
export const scenario = {}
