import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario, scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { NotDone } from '#scenario/problems/notDone.ts'
import { bringBack } from '#store/commands/runScenario.ts'
import { createLab } from '#store/lab.ts'
import { en } from '#words/en/en.ts'
import { toldWords } from '#words/said.ts'
import { openFile } from './openFile.ts'
import { openHash } from './openHash.ts'
import { linkOf } from './shareLink.ts'

/** A world that ends in each run until it has ended so often. */
class Ending extends LocalHost {
  #left = 1

  override run(...given: Parameters<LocalHost['run']>): ReturnType<LocalHost['run']> {
    if (this.#left-- > 0) {
      return Promise.reject(new NotDone({ code: 'broke', params: { error: 'out of memory' } }))
    }
    return super.run(...given)
  }
}

const scenario: Scenario = {
  ...emptyScenario(),
  name: 'A great frame',
  steps: [{ do: 'connect', client: 'ada' }],
}
const shown = { playhead: -1, pane: null, chosen: null }

test.each([
  ['link', async () => (await linkOf({ scenario, shown }, ''))?.replace(/^[^#]*/, '') ?? ''],
  ['file', async () => new File([scenarioToJson(scenario)], 'great.json')],
])(
  'a %s whose world ends is kept: what happened is said, and it is brought back and played',
  async (_, made) => {
    const lab = createLab(() => new Ending(emptyScenario()))
    const opened = await made()
    if (typeof opened === 'string') await openHash(lab, opened)
    else await openFile(lab, opened)
    const { notice } = lab.store.getState()
    const told = notice && toldWords(en, notice)
    expect(told).toContain('The world stopped: out of memory. It is kept: under Scenario')
    expect(lab.store.getState().trace).toEqual([])
    await bringBack(lab)
    const { scenario: now, trace } = lab.store.getState()
    expect([now.name, now.steps]).toEqual([scenario.name, scenario.steps])
    expect(trace.length).toBeGreaterThan(0)
  },
)
