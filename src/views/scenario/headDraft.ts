import type { Scenario } from '#scenario/format.ts'
import { parseJson, parseScenario } from '#scenario/parseScenario.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'

/** A scenario's head as somebody types it. */
export interface HeadDraft {
  readonly name: string
  readonly description: string
  readonly seed: string
  /** As JSON. */
  readonly settings: string
}

type ReadHead =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** The head of a scenario, to be typed over. */
export function draftOf({ name, description = '', seed, settings }: Scenario): HeadDraft {
  return { name, description, seed: String(seed), settings: settingsText(settings) }
}

/** The scenario with the head that was typed, or what is wrong with that. */
export function readHead(scenario: Scenario, draft: HeadDraft): ReadHead {
  const { description: _, steps, ...head } = scenario
  const json = parseJson(draft.settings, '$.settings')
  if (!json.ok) return { ok: false, problems: json.problems }
  const parsed = parseScenario({
    ...head,
    steps: [],
    ...(draft.description.trim() === '' ? {} : { description: draft.description }),
    name: draft.name,
    seed: numberIn(draft.seed),
    settings: json.value,
  })
  if (!parsed.ok) return { ok: false, problems: parsed.problems }
  return { ok: true, scenario: { ...parsed.scenario, steps } }
}

function settingsText(settings: Scenario['settings']): string {
  const lines = Object.entries(settings).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  )
  return `{\n${lines.join(',\n')}\n}`
}

/** What is no number is passed on as it was typed, for the message. */
function numberIn(typed: string): number | string {
  const value = Number(typed)
  return typed.trim() === '' || Number.isNaN(value) ? typed : value
}
