/** The picture of rooms and connections. */
export const stage = {}
