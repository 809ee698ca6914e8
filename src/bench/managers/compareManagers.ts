import { median } from '#bench/median.ts'
import { bareMaps } from './bareMaps.ts'
import type { Maker } from './candidate.ts'
import { bytesAMembership } from './memory.ts'
import { planOf } from './plan.ts'
import { type Measure, playHotRoom, playPlan, type Row, rows } from './playPlan.ts'
import { indexed, reference } from './reference.ts'
import { socketIoAdapter } from './socketIoAdapter.ts'

/** A row at one number of connections: what one unit costs each manager. */
export interface ManagerRow {
  readonly row: string
  readonly unit: string
  readonly connections: number
  /** By manager: ns of CPU time, or bytes; medians. */
  readonly cost: Readonly<Record<string, number>>
  /** How many times as cheap as the adapter. */
  readonly ratio: Readonly<Record<string, number>>
}

const makers = [reference, indexed, socketIoAdapter, bareMaps]
const peer = socketIoAdapter.name
const sizes = [1_000, 10_000, 100_000]
const hotRoomMin = 10_000
const rounds = 5
/** Of a small number all is done so often that the time of it can be read. */
const connectionsMin = 20_000

/** So many of them are played with before a manager is measured. */
const warmUpConnections = 1_000
const warmUps = 10

/**
 * The rows of one number of connections, in interleaved rounds. What is thrown away before each
 * measurement takes compiled code along, and the shapes that it knows; so each manager works for a
 * while before it is measured: a server that stands has long done so.
 */
export async function compareManagers(connections: number, gc: () => void): Promise<ManagerRow[]> {
  const plan = planOf(connections)
  const warmUpPlan = planOf(warmUpConnections)
  const costs = new Map<string, number[]>()
  const repeats = Math.ceil(connectionsMin / connections)
  for (let round = 0; round < rounds; round++) {
    for (const maker of makers) {
      gc()
      for (let time = 0; time < warmUps; time++) {
        await playPlan(maker.make(warmUpConnections), warmUpPlan, unmeasured)
      }
      const meter = meterOf()
      for (let time = 0; time < repeats; time++) {
        await playPlan(maker.make(connections), plan, meter.measure)
      }
      if (connections >= hotRoomMin) {
        await playHotRoom(maker.make(connections), connections, meter.measure)
      }
      keepCosts(costs, maker, meter.nsAUnit())
    }
  }
  for (const maker of makers) {
    const bytes = await bytesAMembership(maker, plan, gc)
    keepCosts(costs, maker, new Map([['memory', bytes]]))
  }
  return rowsOf(connections, costs)
}

export const managerSizes: readonly number[] = sizes

/** The power of the number of connections that all the work of a row grows with, between two sizes. */
export function exponent(small: ManagerRow, great: ManagerRow, name: string): number {
  const growth = (great.cost[name] ?? 0) / (small.cost[name] ?? 1)
  return 1 + Math.log(growth) / Math.log(great.connections / small.connections)
}

/** CPU time of the whole process: of a machine that others work on it says more than the clock. */
function meterOf(): { measure: Measure<string>; nsAUnit: () => Map<string, number> } {
  const spent = new Map<string, { us: number; units: number }>()
  const measure: Measure<string> = async (row, units, work) => {
    const began = process.cpuUsage()
    const pending = work()
    if (pending) await pending
    const { user, system } = process.cpuUsage(began)
    const before = spent.get(row) ?? { us: 0, units: 0 }
    spent.set(row, { us: before.us + user + system, units: before.units + units })
  }
  const nsAUnit = () =>
    new Map([...spent].map(([row, { us, units }]) => [row, (us * 1000) / units] as const))
  return { measure, nsAUnit }
}

const unmeasured: Measure<string> = async (_row, _units, work) => work()

const cellKey = (row: string, maker: string) => `${row}\n${maker}`

function keepCosts(
  costs: Map<string, number[]>,
  { name }: Maker,
  measured: Map<string, number>,
): void {
  for (const [row, cost] of measured) {
    const key = cellKey(row, name)
    costs.set(key, [...(costs.get(key) ?? []), cost])
  }
}

function rowsOf(connections: number, costs: ReadonlyMap<string, number[]>): ManagerRow[] {
  const names = new Set([...costs.keys()].map((key) => key.split('\n')[0] ?? ''))
  return [...names].map((row) => {
    const cost = Object.fromEntries(
      makers.map(({ name }) => [name, median(costs.get(cellKey(row, name)) ?? [])]),
    )
    const ratio = Object.fromEntries(
      makers.map(({ name }) => [name, (cost[peer] ?? 0) / (cost[name] ?? 1)]),
    )
    return { row, unit: unitOf(row), connections, cost, ratio }
  })
}

function unitOf(row: string): string {
  if (row === 'memory') return 'bytes a membership'
  return `ns a ${rows[row as Row] ?? 'delivery'}`
}
