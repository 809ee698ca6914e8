import type { DoStep, Settings } from '#scenario/format.ts'
import { edgeRooms } from './boundaries.ts'
import type { Dice } from './dice.ts'

/** The shortest names that clients and rooms can have. */
export const clientNames = ['a', 'b', 'c', 'd'] as const
export const roomNames = ['r', 'q'] as const
const users = ['u', 'v']

/** Where a client may be let in; some paths name no room that there may be. */
const paths = ['/ws/room/r', '/ws/room/q', '/ws/room/R', '/ws/room/', '/ws/room/%E0%A4%A']

/** A scenario while it is written: who is there, as far as the steps tell, and what was done. */
export class Scene {
  readonly steps: DoStep[] = []
  readonly dice: Dice
  readonly settings: Settings
  readonly rooms: readonly string[]
  readonly #clients: readonly string[]
  /** Of a hundred steps so many happen at the instant of the one before. */
  readonly #nowShare: number
  #standing = new Set<string>()

  constructor(dice: Dice, settings: Settings) {
    this.dice = dice
    this.settings = settings
    this.#nowShare = dice.pick([0, 0, 20, 50])
    this.#clients = clientNames.slice(0, dice.between(2, 4))
    const rooms = roomNames.slice(0, dice.between(1, 2))
    this.rooms = dice.percent(15) ? [...rooms, dice.pick(edgeRooms(settings))] : rooms
  }

  /** Every client that this scenario is about, connected yet or not. */
  get clients(): readonly string[] {
    return this.#clients
  }

  /** Writes a step; a race happens by chance, or when the step asks for it. */
  add(step: DoStep): void {
    const races = this.steps.length > 0 && this.dice.percent(this.#nowShare)
    this.steps.push(races ? { ...step, now: true } : step)
  }

  /** Writes a step that happens at the instant of the one before. */
  race(step: DoStep): void {
    this.steps.push({ ...step, now: true })
  }

  /** A client that is there; one connects when there is none. */
  client(): string {
    const name = this.dice.pick(this.#clients)
    if (!this.#standing.has(name)) this.#connect(name)
    return name
  }

  room(): string {
    return this.dice.pick(this.rooms)
  }

  /** A client that a step of its own has just asked into a room. */
  member(room: string): string {
    const client = this.client()
    if (!this.#endpointOf(client, room)) this.add({ do: 'join', client, room })
    return client
  }

  /** Somebody who was not there connects, on a path if one is given; null when everybody is there. */
  newcomer(path?: string): string | null {
    const name = this.#clients.find((one) => !this.#standing.has(one))
    if (name === undefined) return null
    this.#connect(name, path)
    return name
  }

  /** A client comes back; where seats are kept, most often for its own. */
  back(client: string): Extract<DoStep, { do: 'reconnect' }> {
    const resumes = this.settings.resumeMs > 0 && this.dice.percent(75)
    return { do: 'reconnect', client, ...(resumes ? { resume: true } : {}) }
  }

  /** It is gone, as far as the steps tell. */
  gone(client: string): void {
    this.#standing.delete(client)
  }

  #connect(client: string, given?: string): void {
    const path = given ?? (this.dice.percent(12) ? this.dice.pick(paths) : undefined)
    const known = this.steps.some((step) => 'client' in step && step.client === client)
    this.#standing.add(client)
    if (known && given === undefined && this.dice.percent(50)) return this.add(this.back(client))
    const at = path === undefined ? {} : { path }
    this.add({ do: 'connect', client, ...at, ...this.#person() })
  }

  /** Where presence is of persons, most say who they are, and some are the same. */
  #person(): { readonly user?: string } {
    if (this.settings.presence !== 'persons' || this.dice.percent(25)) return {}
    return { user: this.dice.pick(users) }
  }

  /** Whether it was let in by the path of that room. */
  #endpointOf(client: string, room: string): boolean {
    return this.steps.some(
      (step) => step.do === 'connect' && step.client === client && step.path === `/ws/room/${room}`,
    )
  }
}
