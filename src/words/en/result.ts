/** What a run came to. */
export const result = {}
