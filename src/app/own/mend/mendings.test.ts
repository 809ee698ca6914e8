import { expect, test } from 'vitest'
import { synchronous } from '#app/own/templates/synchronous.ts'
import { bringing } from '#brought/bringServer.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { runOn } from '#host/worlds/brought.test-support.ts'
import { library } from '#scenario/library/library.ts'
import { playHere } from '#search/playWorld.ts'
import { search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { catalog } from '#specimens/catalog.ts'
import { awaiting } from './awaiting.ts'
import { deciding } from './deciding.ts'
import { flawedCode, ofManagers } from './mendings.ts'

const specimens = catalog.filter(({ id }) => ofManagers.includes(id))

test.each(specimens.map((one) => [one.id, one] as const))(
  '%s has its flaw in code of one’s own, and breaks its law',
  async (id, { law, steps, settings }) => {
    const { laws } = await runOn(flawedCode(id) ?? '', steps, settings)
    expect(laws).toContain(law)
  },
)

test.each(Object.entries({ deciding, awaiting, synchronous }))(
  'what all are mended to, %s, is clean',
  async (_, source) => {
    for (const { steps } of specimens) expect((await runOn(source, steps)).laws).toEqual([])
    const broken: string[] = []
    for (const { name, steps, ...entry } of library) {
      const { laws } = await runOn(source, steps, (entry as { settings?: object }).settings)
      broken.push(...laws.map((law) => `${name}: ${law}`))
    }
    expect(broken).toEqual([])
    const bring = bringing()
    const { findings } = await search(
      { server: { source }, seed: 1, runsMax: 30 },
      searchHere(playHere({ ...usualPorts, bring })),
    )
    expect(
      findings.map(({ failure, scenario }) => [failure.law, JSON.stringify(scenario.steps)]),
    ).toEqual([])
  },
  30_000,
)
