import { spawnNames } from '#scenario/checkSteps.ts'
import { ClientNames } from '#scenario/clientNames.ts'
import type { DoStep, Settings } from '#scenario/format.ts'
import { edgeRooms } from './boundaries.ts'
import type { Dice } from './dice.ts'

/** The shortest names that clients and rooms can have. */
const clientNames = ['a', 'b', 'c', 'd'] as const
const roomNames = ['r', 'q'] as const
export const users = ['u', 'v'] as const
export const ways = ['both', 'toServer', 'toClient'] as const

/** Where a client may be let in; some paths name no room that there may be. */
const paths = ['/ws/room/r', '/ws/room/q', '/ws/room/R', '/ws/room/', '/ws/room/%E0%A4%A']

/** A scenario while it is written: who is there, as far as the steps tell, and what was done. */
export class Scene {
  readonly steps: DoStep[] = []
  readonly dice: Dice
  readonly settings: Settings
  readonly rooms: readonly string[]
  #clients: string[]
  /** Of a hundred steps so many happen at the instant of the one before. */
  readonly #nowShare: number
  #standing = new Set<string>()
  #names = new ClientNames()

  constructor(dice: Dice, settings: Settings) {
    this.dice = dice
    this.settings = settings
    this.#nowShare = dice.pick([0, 0, 20, 50])
    this.#clients = clientNames.slice(0, dice.between(2, 4))
    const rooms = roomNames.slice(0, dice.between(1, 2))
    this.rooms = dice.percent(25) ? [...rooms, dice.pick(edgeRooms(settings))] : rooms
  }

  /** Every client that this scenario is about, connected yet or not. */
  get clients(): readonly string[] {
    return this.#clients
  }

  /** Writes a step; a race happens by chance, or when the step asks for it. */
  add(step: DoStep): void {
    const races = this.steps.length > 0 && this.dice.percent(this.#nowShare)
    this.#write(races ? { ...step, now: true } : step)
  }

  /** Writes a step that happens at the instant of the one before. */
  race(step: DoStep): void {
    this.#write({ ...step, now: true })
  }

  /** A client that is there; one connects when there is none. */
  client(): string {
    const name = this.dice.pick(this.#clients)
    if (!this.#standing.has(name)) this.#connect(name)
    return name
  }

  /** Somebody who is not there; null when everybody is. */
  absent(): string | null {
    return this.#clients.find((one) => !this.#standing.has(one)) ?? null
  }

  room(): string {
    return this.dice.pick(this.rooms)
  }

  /** A room that is not this one. */
  otherRoom(room: string): string {
    return roomNames.find((one) => one !== room) ?? room
  }

  path(): string {
    return this.dice.pick(paths)
  }

  /** A client that a step of its own has just asked into a room. */
  member(room: string): string {
    const client = this.client()
    if (!this.#endpointOf(client, room)) this.add({ do: 'join', client, room })
    return client
  }

  /** Somebody who was not there connects, on a path if one is given; null when everybody is there. */
  newcomer(path?: string): string | null {
    const name = this.absent()
    if (name !== null) this.#connect(name, path)
    return name
  }

  /** A client comes back; where seats are kept, most often for its own. */
  back(client: string): Extract<DoStep, { do: 'reconnect' }> {
    return { do: 'reconnect', client, ...(this.comesBack() ? { resume: true } : {}) }
  }

  /** Whether somebody asks for the seats that it had. */
  comesBack(): true | undefined {
    return this.settings.resumeMs > 0 && this.dice.percent(75) ? true : undefined
  }

  #write(step: DoStep): void {
    this.steps.push(step)
    if (step.do === 'connect' || step.do === 'reconnect') this.#comes(step.client)
    if (step.do === 'spawn') {
      const { prefix = 'c', count } = step
      for (const name of spawnNames(prefix, count, this.#names)) this.#comes(name)
    }
    const isNewest = !('connection' in step) || step.connection === undefined
    if ((step.do === 'close' || step.do === 'drop') && isNewest) this.#standing.delete(step.client)
  }

  #comes(name: string): void {
    this.#names.add(name)
    this.#standing.add(name)
    if (!this.#clients.includes(name)) this.#clients.push(name)
  }

  #connect(name: string, given?: string): void {
    const path = given ?? (this.dice.percent(12) ? this.path() : undefined)
    const known = this.#names.has(name)
    if (known && given === undefined && this.dice.percent(50)) return this.add(this.back(name))
    const at = path === undefined ? {} : { path }
    this.add({ do: 'connect', client: name, ...at, ...this.#person() })
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
