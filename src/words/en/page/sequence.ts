/** The sequence diagram. */
export const sequence = {}
