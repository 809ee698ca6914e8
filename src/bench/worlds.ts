import { scenarioFiles } from '#cli/files/scenarioFiles.ts'
import { sourceVoice } from '#cli/report/voice.ts'
import { runFiles } from '#cli/runFiles.ts'
import type { Threads } from '#cli/runner.ts'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { replay } from '#simulation/replay.ts'
import { Folder, fold } from '#trace/fold.ts'
import { partsOf } from '#trace/many.ts'
import { emptySharedWorld } from '#trace/sharing/emptyWorld.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { traceHash } from '#trace/traceHash.ts'
import type { World } from '#trace/world.ts'
import { median } from './median.ts'

/** One thing to be measured, and how many of what it does in a run. */
interface Candidate {
  readonly name: string
  readonly run: () => unknown
}

const rounds = 9
const manyFiles = 1000

/** What several cost, beside each other: medians, and ratios to the first. */
export interface Comparison {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly ms: number; readonly ratio: number }[]
}

/** Measures what a world costs; prints as it goes. `threads` are those of the headless runner. */
export async function worldsPart(
  threads: Threads,
  print: (line: string) => void,
): Promise<readonly Comparison[]> {
  const done: Comparison[] = []
  const compare = async (title: string, candidates: readonly Candidate[]) => {
    const comparison = await measure(title, candidates)
    print(`\n${title}`)
    for (const row of comparison.rows) print(lineOf(row))
    done.push(comparison)
  }
  const crowd = scenarioOf('reference', 100)
  const { trace } = await new LocalHost(emptyScenario()).run(crowd)
  print(`\n100 clients join one room: ${trace.length} events; medians of ${rounds}, interleaved`)
  for (const clients of [100, 300]) print(await hotRoom(clients))
  await compare('a run, by server', [
    runOn('reference', 100),
    runOn('as-written', 100),
    runOn('empty-room', 100),
  ])
  await compare('a run, by clients', [
    runOn('reference', 50),
    runOn('reference', 100),
    runOn('reference', 200),
  ])
  await compare('a run of clients in rooms of ten', [
    { name: '100 clients', run: () => new LocalHost(emptyScenario()).run(inTens(100)) },
    { name: '1,000 clients', run: () => new LocalHost(emptyScenario()).run(inTens(1000)) },
  ])
  const tens = (await new LocalHost(emptyScenario()).run(inTens(1000))).trace
  await compare(`laws, over the ${tens.length} events of 1,000 clients in rooms of ten`, [
    { name: 'without laws: fold it', run: () => replay(tens, { judged: false }) },
    { name: 'with laws: fold it and judge each event', run: () => replay(tens, { judged: true }) },
  ])
  await compare('a trace', [
    { name: 'fold it', run: () => fold(trace) },
    { name: 'fold it, a snapshot every 100 events', run: () => foldWithSnapshots(trace) },
    { name: 'hash it', run: () => traceHash(trace) },
    { name: 'write it as JSON', run: () => JSON.stringify(trace) },
  ])
  const worlds = keptWorlds(trace)
  await compare(`going to ${seeks} places of it`, [
    { name: 'fold from the nearest kept world', run: () => seekAll(trace, worlds) },
    { name: 'fold from the beginning', run: () => seekAll(trace, worlds.slice(0, 1)) },
  ])
  const [{ files = [] } = {}] = (await scenarioFiles(['scenarios'])) ?? []
  const many = Array.from({ length: manyFiles }, (_, index) => files[index % files.length] ?? '')
  const how = { options: { json: true }, words: sourceVoice.words }
  const runMany = (...on: Threads[]) => runFiles(many, how, () => undefined, ...on)
  await compare(`${manyFiles} scenario files, headless`, [
    { name: 'on one core', run: () => runMany() },
    { name: 'on all cores, their start included', run: () => runMany(threads) },
  ])
  return done
}

/** What is written of a room that all join at once, and what it would be with an event for each receiver. */
async function hotRoom(clients: number): Promise<string> {
  const { trace } = await new LocalHost(emptyScenario()).runOnly(scenarioOf('reference', clients))
  const apart = trace.flatMap(partsOf)
  const [now, then] = [trace, apart].map((events) => {
    return `${events.length.toLocaleString('en')} events, ${(bytesOf(events) / 1e6).toFixed(1)} MB`
  })
  return `a hot room of ${clients}: ${now}; taken apart ${then}`
}

function bytesOf(events: readonly TraceEvent[]): number {
  return events.reduce((sum, event) => sum + JSON.stringify(event).length + 1, 0)
}

function inTens(count: number): Scenario {
  const steps = Array.from({ length: count / 10 }, (_, room) => {
    return { do: 'spawn', count: 10, prefix: `c${room}x`, join: [`r${room}`] }
  })
  const parsed = parseScenario({ roomscope: 1, steps })
  if (!parsed.ok) throw new InvalidScenario(parsed.problems)
  return parsed.scenario
}

function scenarioOf(server: string, count: number): Scenario {
  const parsed = parseScenario({
    roomscope: 1,
    server,
    steps: [{ do: 'spawn', count, join: ['r'] }],
  })
  if (!parsed.ok) throw new InvalidScenario(parsed.problems)
  return parsed.scenario
}

function runOn(server: string, count: number): Candidate {
  const scenario = scenarioOf(server, count)
  return {
    name: `${count} clients on ${server}`,
    run: () => new LocalHost(emptyScenario()).run(scenario),
  }
}

function foldWithSnapshots(trace: Parameters<typeof fold>[0]): void {
  const folder = new Folder()
  for (const event of trace) {
    folder.apply(event)
    if (event.seq % 100 === 0) folder.snapshot()
  }
}

const seeks = 100
const eventsPerWorld = 1000

/** The worlds that a timeline keeps: before the first event, and then each so many. */
function keptWorlds(trace: Parameters<typeof fold>[0]): readonly World[] {
  const folder = new Folder(emptySharedWorld())
  const worlds = [folder.snapshot()]
  for (const event of trace) {
    folder.apply(event)
    if ((event.seq + 1) % eventsPerWorld === 0) worlds.push(folder.snapshot())
  }
  return worlds
}

/** Goes all over the trace, each time from the nearest of the kept worlds. */
function seekAll(trace: Parameters<typeof fold>[0], worlds: readonly World[]): void {
  for (let i = 0; i < seeks; i++) {
    const seq = (i * 7919) % trace.length
    const from = worlds[Math.min(worlds.length - 1, Math.floor((seq + 1) / eventsPerWorld))]
    const folder = new Folder(from)
    for (let next = folder.world.seq + 1; next <= seq; next++) {
      const event = trace[next]
      if (event) folder.apply(event)
    }
    folder.snapshot()
  }
}

/** Each round runs every candidate once, so that a noisy moment is shared by all. */
async function measure(title: string, candidates: readonly Candidate[]): Promise<Comparison> {
  const times = new Map(candidates.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of candidates) {
      const began = performance.now()
      await run()
      // The first round warms up.
      if (round > 0) times.get(name)?.push(performance.now() - began)
    }
  }
  const medians = candidates.map(({ name }) => ({ name, ms: median(times.get(name) ?? []) }))
  const base = medians[0]?.ms ?? 1
  return { title, rows: medians.map(({ name, ms }) => ({ name, ms, ratio: ms / base })) }
}

function lineOf({ name, ms, ratio }: Comparison['rows'][number]): string {
  return `  ${ms.toFixed(1).padStart(9)} ms  ${ratio.toFixed(2).padStart(6)}×  ${name}`
}
