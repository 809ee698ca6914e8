import { traceVersion } from '#trace/traceVersion.ts'
import type { Scenario } from './format.ts'
import { parseJson, parseScenario, tooLong } from './parseScenario.ts'
import { found, problem, type ScenarioProblem } from './problems/problem.ts'
import { scenarioLimits } from './scenarioLimits.ts'

/** What a file holds; `trace` is null in a scenario file, and in a trace file what stood there, unread. */
export type ParsedFile =
  | { readonly ok: true; readonly scenario: Scenario; readonly trace: readonly unknown[] | null }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/**
 * Reads the text of a scenario file, or of a trace file as `--trace` writes it: `{ "roomscope": 1,
 * "scenario": …, "traceVersion": 3, "trace": […] }`. Never throws, whatever stands in it.
 */
export function parseFile(text: string): ParsedFile {
  const wrong = lengthProblem(text)
  if (wrong) return { ok: false, problems: [wrong] }
  const json = parseJson(text)
  if (!json.ok) return json
  if (isTraceFile(json.value)) return readTraceFile(json.value)
  const parsed = parseScenario(json.value)
  return parsed.ok ? { ...parsed, trace: null } : parsed
}

/** Looked at before anything is parsed. A trace file begins with its scenario, as it is written. */
function lengthProblem(text: string): ScenarioProblem | null {
  const { fileCharsMax, traceFileCharsMax } = scenarioLimits
  if (text.length <= fileCharsMax) return null
  const isTrace = /^\uFEFF?\s*\{\s*"roomscope"\s*:\s*\d+\s*,\s*"scenario"\s*:/.test(
    text.slice(0, 200),
  )
  if (isTrace && text.length <= traceFileCharsMax) return null
  if (!isTrace) return tooLong
  return problem('$', 'traceTooLong', { max: traceFileCharsMax })
}

interface TraceFile {
  readonly roomscope?: unknown
  readonly scenario?: unknown
  readonly traceVersion?: unknown
  readonly trace?: unknown
}

function isTraceFile(value: unknown): value is TraceFile {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.hasOwn(value, 'trace') || Object.hasOwn(value, 'scenario')
}

function readTraceFile({
  roomscope,
  scenario,
  traceVersion: version,
  trace,
}: TraceFile): ParsedFile {
  if (roomscope !== 1) {
    return wrongFile(problem('$.roomscope', 'traceVersion', { found: found(roomscope) }))
  }
  if (!Array.isArray(trace))
    return wrongFile(problem('$.trace', 'noEvents', { found: found(trace) }))
  if (version !== traceVersion) {
    return wrongFile(
      problem('$.traceVersion', 'oldTrace', { found: found(version), version: traceVersion }),
    )
  }
  const parsed = parseScenario(scenario)
  if (parsed.ok) return { ...parsed, trace }
  return { ok: false, problems: parsed.problems.map(inScenario) }
}

/** The scenario of a trace file stands one level down. */
function inScenario(one: ScenarioProblem): ScenarioProblem {
  return { ...one, where: `$.scenario${one.where.slice(1)}` }
}

function wrongFile(one: ScenarioProblem): ParsedFile {
  return { ok: false, problems: [one] }
}
