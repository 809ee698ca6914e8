import { describe, expect, test } from 'vitest'
import { filmLimits, filmMomentsMin } from './filmLimits.ts'
import { type Film, smallEnough, type Taken } from './smallEnough.ts'

/** Takes films of a run of so many moments, each of so many bytes beside those that every file has. */
class Camera {
  readonly asked: number[] = []
  readonly #moments: number
  readonly #bytesEach: number
  readonly #bytesAlways: number

  constructor(moments: number, bytesEach: number, bytesAlways = 5_000) {
    this.#moments = moments
    this.#bytesEach = bytesEach
    this.#bytesAlways = bytesAlways
  }

  readonly take = async (most: number): Promise<Taken> => {
    this.asked.push(most)
    const moments = Math.min(most, this.#moments)
    const bytes = this.#bytesAlways + moments * this.#bytesEach
    const film: Film =
      bytes > filmLimits.bytes
        ? { limit: 'bytes', is: bytes }
        : { text: 'film', ms: 1, bytes, left: this.#moments - moments }
    return { film, moments }
  }
}

describe('the size of a film', () => {
  test('a film that is small enough is taken once, with all the moments there may be', async () => {
    const camera = new Camera(100, 1_000)
    expect(await smallEnough(camera.take)).toMatchObject({ text: 'film', left: 0 })
    expect(camera.asked).toEqual([filmLimits.moments])
  })

  test('one that is too large is taken again with fewer moments, until it is not', async () => {
    for (const bytesEach of [7_600, 9_000, 20_000, 60_000]) {
      const camera = new Camera(1_000, bytesEach)
      const film = await smallEnough(camera.take)
      if (!('text' in film))
        throw new Error(`a film with moments of ${bytesEach} bytes can be taken`)
      expect(film.bytes).toBeLessThanOrEqual(filmLimits.bytes)
      expect(film.bytes).toBeGreaterThan(filmLimits.bytes * 0.8)
      expect(film.left).toBe(1_000 - (camera.asked.at(-1) ?? 0))
      expect(camera.asked).toHaveLength(2)
    }
  })

  test('how many fewer is told by what was in it, and not by what might have been', async () => {
    const camera = new Camera(50, 62_000)
    expect(await smallEnough(camera.take)).toMatchObject({ text: 'film' })
    expect(camera.asked).toEqual([filmLimits.moments, 43])
  })

  test('where what every file has takes the room, it is taken again and again, each time of fewer', async () => {
    const camera = new Camera(400, 10_000, 2_400_000)
    expect(await smallEnough(camera.take)).toMatchObject({ text: 'film' })
    expect(camera.asked.length).toBeGreaterThan(2)
    expect(camera.asked).toEqual([...camera.asked].sort((a, b) => b - a))
    expect(new Set(camera.asked).size).toBe(camera.asked.length)
  })

  test('with fewer moments than tell anything none is taken: by how much it is too large is said', async () => {
    const camera = new Camera(400, 200_000)
    expect(await smallEnough(camera.take)).toEqual({ limit: 'bytes', is: 5_000 + 400 * 200_000 })
    expect(Math.min(...camera.asked)).toBeGreaterThanOrEqual(filmMomentsMin)
  })

  test('what fewer moments do not help is said at once', async () => {
    const asked: number[] = []
    const film = await smallEnough(async (most) => {
      asked.push(most)
      return { film: { limit: 'connections', is: 61 }, moments: most }
    })
    expect(film).toEqual({ limit: 'connections', is: 61 })
    expect(asked).toEqual([filmLimits.moments])
  })
})
