/** What a film may be at most: pictures in it, how long it plays, connections in a picture, and the file's size. */
export const filmLimits = { moments: 400, ms: 300_000, connections: 60, bytes: 3_000_000 } as const

/** With fewer moments than these a film of a long run tells nothing. */
export const filmMomentsMin = 40

/** A limit that no film can be made smaller for; of moments some are left out instead. */
export type FilmLimit = 'connections' | 'bytes'
