import { expectations } from '#scenario/expectations/expectations.ts'
import { scenarioVersion } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { scenarioOrThrow } from '#scenario/problems/scenarioOrThrow.ts'
import { verbs } from '#scenario/verbs/verbs.ts'

/**
 * What stands for whatever a file leaves out: the head of an empty scenario, and the fields of each
 * word. This is what stands in `defaults.json`, for who needs it without the schemas that say it.
 */
export function formatDefaults(): object {
  const scenario = scenarioOrThrow(parseScenario({ roomscope: scenarioVersion, steps: [] }))
  return { scenario, do: defaultsOf(verbs), expect: defaultsOf(expectations) }
}

function defaultsOf(rows: Readonly<Record<string, { readonly defaults: object }>>): object {
  const all = Object.entries(rows).map(([word, { defaults }]): [string, object] => [word, defaults])
  return Object.fromEntries(all.filter(([, defaults]) => Object.keys(defaults).length > 0))
}
