/** The servers under test, and what is wrong with each. */
export const servers = {}
