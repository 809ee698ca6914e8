import { compareManagers, exponent, type ManagerRow, managerSizes } from './compareManagers.ts'

/** How the work of a row grows from one number of connections to the next, by manager. */
interface Growth {
  readonly row: string
  readonly from: number
  readonly to: number
  readonly exponent: Readonly<Record<string, number>>
}

export interface ManagersResult {
  readonly rows: readonly ManagerRow[]
  readonly growth: readonly Growth[]
}

/** Room managers side by side, each with no-op sends; prints as it goes. */
export async function managersPart(
  gc: () => void,
  print: (line: string) => void,
): Promise<ManagersResult> {
  const rows: ManagerRow[] = []
  for (const connections of managerSizes) {
    const measured = await compareManagers(connections, gc)
    print(`\n${connections.toLocaleString('en')} connections, each in 5 rooms of about ten`)
    for (const row of measured) print(costLine(row))
    rows.push(...measured)
  }
  const growth = growthOf(rows)
  print('\nwork grows with the power of the connections')
  for (const { row, from, to, exponent: by } of growth) {
    print(`  ${row.padEnd(28)} ${from} to ${to}: ${list(by, (power) => power.toFixed(2))}`)
  }
  return { rows, growth }
}

function growthOf(rows: readonly ManagerRow[]): Growth[] {
  return rows.flatMap((great) => {
    const before = managerSizes[managerSizes.indexOf(great.connections) - 1]
    const small = rows.find(({ row, connections }) => row === great.row && connections === before)
    if (!small || great.row === 'memory') return []
    const powers = Object.keys(great.cost).map((name) => [name, exponent(small, great, name)])
    const { row, connections: to } = great
    return [{ row, from: small.connections, to, exponent: Object.fromEntries(powers) }]
  })
}

function costLine({ row, unit, cost, ratio }: ManagerRow): string {
  const costs = list(cost, (value, name) => `${value.toFixed(0)} (${ratio[name]?.toFixed(2)}×)`)
  return `  ${row.padEnd(28)} ${unit.padEnd(20)} ${costs}`
}

function list(
  record: Readonly<Record<string, number>>,
  text: (value: number, name: string) => string,
): string {
  return Object.entries(record)
    .map(([name, value]) => `${name} ${text(value, name)}`)
    .join(', ')
}
