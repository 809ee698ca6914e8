import { expect, test } from 'vitest'
import { en } from '#words/en/en.ts'
import { problemText } from '#words/runs/problemWords.ts'
import { serverName } from './brought.ts'
import { scenarioToJson } from './editScenario.ts'
import { parseScenario, parseScenarioText } from './parseScenario.ts'
import { scenarioLimits } from './scenarioLimits.ts'

function textsOf(server: unknown): string[] {
  const parsed = parseScenario({ roomscope: 1, server, steps: [] })
  return parsed.ok ? [] : parsed.problems.map((one) => problemText(en, one))
}

test('a scenario may bring the code of its server, and keeps it as a file', () => {
  const server = { name: 'mine.ts', source: 'class Manager {}\n// “ends”' }
  const parsed = parseScenario({ roomscope: 1, server, steps: [] })
  expect(parsed).toMatchObject({ ok: true, scenario: { server } })
  if (!parsed.ok) return
  expect(parseScenarioText(scenarioToJson(parsed.scenario))).toEqual(parsed)
  expect(serverName(parsed.scenario.server)).toBe('mine.ts')
  expect(serverName({ source: 'x' })).toBe('your code')
})

test('what is neither an id nor code is told with what may stand there', () => {
  expect(textsOf(7)).toEqual([
    '$.server: found 7; a server’s id, or an object with the "source" of one, may stand there',
  ])
  expect(textsOf({})).toEqual(['$.server.source: found nothing; a string may stand there'])
  expect(textsOf({ source: 3 })).toEqual(['$.server.source: found 3; a string may stand there'])
  expect(textsOf({ source: '' })).toEqual(['$.server.source: found ""; code may stand there'])
  expect(textsOf({ source: 'x', nmae: 'y' })).toEqual([
    '$.server: found the unknown "nmae"; only the fields of the format, source, name, may stand there (did you mean "name"?)',
  ])
})

test('code over its limit is told by the name of the limit', () => {
  const { sourceCharsMax, serverNameCharsMax } = scenarioLimits
  expect(textsOf({ source: 'x'.repeat(sourceCharsMax) })).toEqual([])
  const [text] = textsOf({ source: 'x'.repeat(sourceCharsMax + 1) })
  expect(text).toMatch(/at most 200000 characters of code \(sourceCharsMax\) may stand there/)
  expect(textsOf({ source: 'x', name: 'n'.repeat(serverNameCharsMax + 1) })[0]).toContain(
    '(serverNameCharsMax)',
  )
})
