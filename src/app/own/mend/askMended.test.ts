import { expect, test } from 'vitest'
import { bringing } from '#brought/bringServer.ts'
import { LocalHost } from '#host/localHost.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { playHere } from '#search/playWorld.ts'
import { asWrittenScenes, defectScenes } from '#search/proof/defectScenes.ts'
import { sharedDefects } from '#search/proof/sharedDefects.ts'
import { search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { askMended, type Part } from './askMended.ts'
import { deciding } from './deciding.ts'
import { flawedCode } from './mendings.ts'

/** Runs here, with fewer random worlds than a page tries. */
async function ask(server: string, source: string) {
  const parts: Part[] = []
  const bring = bringing()
  const verdict = await askMended(
    server,
    { source },
    {
      run: (scenario) => new LocalHost(emptyScenario(), { bring }).runOnly(scenario),
      search: (runsMax) =>
        search(
          { server: { source }, seed: 1, runsMax: Math.min(runsMax, 10), findingsMax: 1 },
          searchHere(playHere({ ...usualPorts, bring })),
        ),
      shared: () => sharedDefects({ source }, defectScenes, { ...usualPorts, bring }),
      begins: (part) => void parts.push(part),
    },
  )
  return { verdict, parts }
}

test('code with the flaw is not mended, and is told by the law and the steps that show it', async () => {
  const { verdict, parts } = await ask('first-room-only', flawedCode('first-room-only') ?? '')
  expect(verdict).toMatchObject({ mended: false, part: 'own', failure: { law: 'S1' } })
  expect(parts).toEqual(['own'])
})

test('code with another flaw is not mended either: a search finds its smallest scenario', async () => {
  const { verdict } = await ask('metadata-wins', flawedCode('join-one-way') ?? '')
  expect(verdict).toMatchObject({ mended: false, part: 'search', failure: { law: 'S1' } })
})

test('sound code is mended, when all three parts are clean', async () => {
  const { verdict, parts } = await ask('first-room-only', deciding)
  expect([verdict.mended, parts]).toEqual([true, ['own', 'search', 'library']])
})

test('code over the reference is judged by every law, and mended where the reference’s lines stand', async () => {
  const flawed = flawedCode('lifo') ?? ''
  expect((await ask('lifo', flawed)).verdict).toMatchObject({ mended: false, part: 'own' })
  const { verdict, parts } = await ask('lifo', flawed.replace('this.queue.length > 2', 'false'))
  expect([verdict.mended, parts]).toEqual([true, ['own', 'search', 'library']])
})

test('the pattern as it is written is mended defect by defect, until it is the reference', async () => {
  const written = flawedCode('as-written') ?? ''
  const { verdict } = await ask('as-written', written)
  expect(verdict).toMatchObject({ mended: false, part: 'defects' })
  const all = 'left' in verdict ? verdict.left : []
  expect(all?.map(({ id }) => id)).toEqual(asWrittenScenes.map(({ id }) => id))
  // Copied before it is gone through, the room may change meanwhile: those that crashed by it are mended.
  const copied = written.replace(
    'iterate(room.connections, this.#iteration)',
    '[...room.connections]',
  )
  const left = await ask('as-written', copied)
  const ids = 'left' in left.verdict ? (left.verdict.left?.map(({ id }) => id) ?? []) : []
  expect(ids.length).toBeLessThan(asWrittenScenes.length)
  expect(ids).not.toContain('A1')
  const reference = `import { RoomServer } from 'roomscope/server'
export default class AsWritten extends RoomServer {}`
  const { verdict: whole, parts } = await ask('as-written', reference)
  expect([whole.mended, parts]).toEqual([true, ['defects', 'search', 'library']])
})
