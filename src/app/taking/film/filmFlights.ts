import { svgElement } from '#app/taking/picture/svgElement.ts'
import { SvgPen } from '#app/taking/picture/svgPen.ts'
import { tenths } from '#app/taking/rounded.ts'
import { type FlightTo, flightCount, flightsOf } from '#trace/flights.ts'
import {
  drawFlightAlone,
  type FlightsPicture,
  flightPlace,
  namedMax,
} from '#views/stage/graph/drawFlights.ts'
import type { FilmMoment } from './filmMoments.ts'
import type { FilmMover, FilmPlace } from './filmMotion.ts'
import { plainText } from './plainText.ts'

/** More frames than this at a moment are not drawn one by one. */
const flightsMax = 300
/** A way is drawn as so many straight ones at most. */
const waysMax = 8

/** The frames of a film: each as one thing that moves, from where it was sent to where it ends. */
export class FilmFlights {
  readonly #movers = new Map<string, { drawn: string; places: FilmPlace[] }>()
  readonly #named = new Set<number>()

  /** Takes in what is in the air at a moment, until the next one. */
  show(picture: FlightsPicture, moment: FilmMoment, nextMs: number): void {
    let shown = 0
    for (const flight of flightsOf(picture.world)) {
      if (++shown > flightsMax) return
      this.#fly(picture, flight, moment, nextMs)
    }
  }

  get movers(): readonly FilmMover[] {
    return [...this.#movers.values()]
  }

  #fly(
    picture: FlightsPicture,
    flight: FlightTo,
    { nowMs, fromMs, heldUntilMs, untilMs }: FilmMoment,
    nextMs: number,
  ): void {
    const at = (atMs: number, shownMs: number): FilmPlace[] => {
      const point = flightPlace({ ...picture, shownMs }, flight)
      return point ? [{ atMs: Math.round(atMs), x: tenths(point.x), y: tenths(point.y) }] : []
    }
    const ways = flight.dueAt === null || nextMs === nowMs ? 1 : waysMax
    const places = [...at(fromMs, nowMs), ...at(heldUntilMs, nowMs)]
    for (let i = 1; i <= ways; i++) {
      const part = i / ways
      places.push(
        ...at(heldUntilMs + part * (untilMs - heldUntilMs), nowMs + part * (nextMs - nowMs)),
      )
    }
    this.#moverOf(picture, flight).places.push(...places)
  }

  #moverOf(picture: FlightsPicture, flight: FlightTo) {
    const key = `${flight.frame} ${flight.connection} ${flight.dueAt === null}`
    const known = this.#movers.get(key)
    if (known) return known
    const into = svgElement('g', {})
    drawFlightAlone(new SvgPen(into), picture, flight, this.#isNamed(picture, flight.frame))
    const mover = { drawn: plainText(...into.children), places: [] }
    this.#movers.set(key, mover)
    return mover
  }

  /** Of a text that goes to several, one has the name. */
  #isNamed({ world }: FlightsPicture, frame: number): boolean {
    if (this.#named.has(frame) || flightCount(world) > namedMax) return false
    this.#named.add(frame)
    return true
  }
}
