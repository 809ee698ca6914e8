import { type FilmLimit, filmLimits, filmMomentsMin } from './filmLimits.ts'

/** A film, and how many moments it leaves out; or which limit it would pass and by how much. */
export type Film =
  | { readonly text: string; readonly ms: number; readonly bytes: number; readonly left: number }
  | { readonly limit: FilmLimit; readonly is: number }

/** A film that was taken, and how many moments are in it. */
export interface Taken {
  readonly film: Film
  readonly moments: number
}

/** A little less than what would just fit: what is alike in several moments is in a file once. */
const margin = 0.9

/**
 * Takes a film of at most so many moments, and again of fewer while its file is too large. Where even
 * the fewest that tell anything are too large, it says by how much.
 */
export async function smallEnough(take: (most: number) => Promise<Taken>): Promise<Film> {
  for (let most: number = filmLimits.moments; ; ) {
    const { film, moments } = await take(most)
    if ('text' in film || film.limit !== 'bytes') return film
    most = Math.floor((moments * margin * filmLimits.bytes) / film.is)
    if (most < filmMomentsMin) return film
  }
}
