/** What a film may be at most: pictures in it, connections in a picture, and the file's size. */
export const filmLimits = { moments: 400, connections: 60, bytes: 3_000_000 } as const

/** One of them, by its name. */
export type FilmLimit = keyof typeof filmLimits
