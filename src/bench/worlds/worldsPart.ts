import { type Comparison, compare, exponentOf, printed } from '#bench/comparison.ts'
import { partsOf } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { bareRoomsOfTen } from './bareSockets.ts'
import { hotRoom, roomsOfTen, traceOf } from './crowds.ts'
import { silentJudge } from './silentJudge.ts'

/** Numbers of clients, and how often each is measured. */
const sizes = [
  { clients: 100, rounds: 9 },
  { clients: 1_000, rounds: 9 },
  { clients: 10_000, rounds: 3 },
]

/** What a world costs beside bare mock-socket, with laws and without; prints as it goes. */
export async function worldsPart(print: (line: string) => void): Promise<readonly Comparison[]> {
  const crowds: Comparison[] = []
  for (const { clients, rounds } of sizes) {
    const crowd = await compareCrowd(clients, rounds)
    print(printed(crowd))
    crowds.push(crowd)
  }
  print('\nwork grows with the power of the clients')
  for (const line of crowdGrowth(crowds)) print(line)
  const servers = await compare(
    'a room that 100 join at once, by server',
    ['reference', 'indexed', 'as-written', 'empty-room'].map((server) => {
      return { name: server, run: () => traceOf(hotRoom(100, server)) }
    }),
  )
  print(printed(servers))
  print('')
  for (const clients of [100, 300]) print(await writtenOf(clients))
  return [...crowds, servers]
}

async function compareCrowd(clients: number, rounds: number): Promise<Comparison> {
  const scenario = roomsOfTen(clients)
  const events = (await traceOf(scenario)).length
  const many = (count: number) => count.toLocaleString('en')
  return compare(
    `${many(clients)} clients in rooms of ten, ${many(events)} events: connect, join, 20 messages, close`,
    [
      { name: 'mock-socket alone, in real time', run: () => bareRoomsOfTen(clients) },
      {
        name: 'with network and trace',
        run: () => traceOf(scenario, { makeJudge: silentJudge }),
      },
      { name: 'with network, trace and laws', run: () => traceOf(scenario) },
    ],
    { rounds },
  )
}

function crowdGrowth(crowds: readonly Comparison[]): string[] {
  return crowds.slice(1).flatMap(({ rows }, index) => {
    const [small, great] = [sizes[index]?.clients ?? 0, sizes[index + 1]?.clients ?? 0]
    return rows.map(({ name, ms }, row) => {
      const before = crowds[index]?.rows[row]?.ms ?? 0
      const power = exponentOf({ size: small, ms: before }, { size: great, ms })
      return `  ${power.toFixed(2)} from ${small} to ${great}: ${name}`
    })
  })
}

/** What is written of a room that all join at once, and what it would be with an event for each receiver. */
async function writtenOf(clients: number): Promise<string> {
  const trace = await traceOf(hotRoom(clients))
  const [now, then] = [trace, trace.flatMap(partsOf)].map((events) => {
    return `${events.length.toLocaleString('en')} events, ${(jsonBytes(events) / 1e6).toFixed(1)} MB`
  })
  return `a room that ${clients} join at once: ${now}; taken apart ${then}`
}

function jsonBytes(events: readonly TraceEvent[]): number {
  return events.reduce((sum, event) => sum + JSON.stringify(event).length + 1, 0)
}
