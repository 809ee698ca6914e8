import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { linesAt } from '#reading/lines/linesAt.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { catalog } from '#specimens/catalog.ts'
import { defects } from '#specimens/defects/defects.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { traceHash } from '#trace/traceHash.ts'
import { lineRun } from './lineRun.ts'
import { tellLinesTo } from './marks.ts'

function scenarioOf(file: object): Scenario {
  const parsed = parseScenario({ roomscope: 1, ...file })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const scenes = [
  ...catalog.map(({ id, steps, settings = {} }) => ({ name: id, server: id, steps, settings })),
  ...Object.values(defects)
    .flat()
    .map(({ id, steps, settings = {}, server = 'as-written' }) => ({
      name: id,
      server,
      steps,
      settings,
    })),
  ...library,
]

describe('the second world', () => {
  test.each(scenes.map((scene) => [scene.name, scene]))(
    '%s: its trace is the first one’s',
    async (_, scene) => {
      const scenario = scenarioOf(scene)
      const { result } = await new LocalHost(emptyScenario()).runOnly(scenario)
      const { trace, ran } = await lineRun(scenario)
      expect(traceHash(trace)).toBe(result.traceHash)
      expect(ran.length).toBeGreaterThan(0)
    },
  )
})

/** The text of a line, by its name. */
function textOf(name: string): string {
  const [path = '', line = ''] = name.split(':')
  return files[`/${path}`]?.split('\n')[Number(line) - 1]?.trim() ?? ''
}

const files = import.meta.glob<string>('/src/{rooms,server,specimens}/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

describe('the lines', () => {
  const scene = catalog.find(({ id }) => id === 'join-no-recheck')
  const scenario = scenarioOf({ server: scene?.id, steps: scene?.steps ?? [] })

  test('an event has the lines that it came of, or that it set going; what is awaited waits', async () => {
    const run = await lineRun(scenario)
    const at = (seq: number) => linesAt(run, run.trace, seq)
    const seqOf = (is: (event: TraceEvent) => boolean) => run.trace.findIndex(is)
    const ran = (seq: number) => at(seq).ran.map(textOf)
    const closed = seqOf((event) => event.kind === 'closed' && event.end === 'server')
    expect(at(closed).bond).toBe('sets going')
    expect(ran(closed)).toContain('this.connections.delete(connection)')
    expect([...at(closed).waiting].map(textOf)).toContain('await this.pause(member.id)')
    const broken = seqOf(({ kind }) => kind === 'violation')
    expect(at(broken).bond).toBe('comes of')
    expect(ran(broken)).toEqual(
      expect.arrayContaining(['await this.admit(member, room)', 'own.add(room.id)']),
    )
    expect([...at(broken).waiting].map(textOf)).not.toContain('await this.pause(member.id)')
  })

  test('what a client does alone runs no line; before the first event nothing has run', async () => {
    const run = await lineRun(scenario)
    const opened = run.trace.findIndex(({ kind }) => kind === 'opened')
    for (const seq of [-1, opened]) {
      expect(linesAt(run, run.trace, seq)).toMatchObject({ bond: null, ran: [] })
    }
  })

  test('a branch on a line of its own is told only when it is taken', async () => {
    const run = await lineRun(scenarioOf({ steps: [{ do: 'connect', client: 'alice' }] }))
    const texts = run.ran.flatMap(({ lines }) => lines.map(textOf))
    expect(texts.filter((text) => text.startsWith('throw'))).toEqual([])
    expect(texts).toContain('this.#accepting.add(connection)')
  })

  test('the first world tells nothing: it is not made to', async () => {
    const told: number[] = []
    tellLinesTo({ ran: (line) => told.push(line), waits: () => () => undefined })
    await new LocalHost(emptyScenario()).runOnly(scenario)
    tellLinesTo(null)
    expect(told).toEqual([])
  })
})
