import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { clientIds } from '#scenario/settings.ts'
import { makeScenario } from '#search/makeScenario.ts'
import { catalog } from '#specimens/catalog.ts'
import { clients } from '#specimens/servers.ts'

type Client = (typeof clientIds)[number]

const flawed = clientIds.filter((id) => id !== 'exact')
const runs = 25

/** The laws that are broken in random worlds in which everybody uses that client. */
async function brokenBy(client: Client, server: string): Promise<ReadonlySet<string>> {
  const broken = new Set<string>()
  for (let run = 1; run <= runs; run++) {
    const made = makeScenario(7, run, server)
    const scenario = { ...made, settings: { ...made.settings, client } }
    const { result } = await new LocalHost(emptyScenario()).runOnly(scenario)
    for (const { law } of result.violations) broken.add(law)
  }
  return broken
}

test('the clients that a scenario can set are those of the specimens, and the exact one', () => {
  expect(flawed).toEqual([...clients.keys()].sort())
})

describe.each(flawed)('%s', (client) => {
  const specimen = catalog.find(({ id }) => id === client)

  test('U: whatever happens, the client is blamed and the server is not', async () => {
    const broken = await brokenBy(client, 'reference')
    expect([...broken].filter((law) => !law.startsWith('U'))).toEqual([])
  })

  test('U: set by itself it breaks the same law on the reference, and with exact clients none is broken', async () => {
    const lawsWith = async (set: Client, server: string) => {
      const { steps, settings } = specimen ?? { steps: [] }
      const file = { roomscope: 1, server, steps, settings: { ...settings, client: set } }
      const parsed = parseScenario(file)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
      const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
      return result.violations.map(({ law }) => law)
    }
    expect((await lawsWith(client, 'reference'))[0]).toBe(specimen?.law)
    expect(await lawsWith('exact', client)).toEqual([])
  })
})

test('T2: a server that is wrong is blamed for what it told, whatever its clients make of it', async () => {
  for (const client of flawed) {
    const parsed = parseScenario({
      roomscope: 1,
      server: 'ack-last',
      settings: { client },
      steps: [
        { do: 'connect', client: 'alice' },
        { do: 'join', client: 'alice', room: 'r' },
      ],
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
    expect(result.violations.map(({ law }) => law)).toContain('T2')
  }
})
