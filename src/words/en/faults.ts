/** The faults of a connection, each in a word or two. */
export const faults = {}
