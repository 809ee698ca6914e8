import { ClientNames, clientOrdinalMax } from './clientNames.ts'
import type { Step, StepOf } from './format.ts'
import { problem, type ScenarioProblem } from './problems/problem.ts'
import { scenarioLimits } from './scenarioLimits.ts'
import { rowOf } from './steps.ts'

/** Checks what no single step can tell: that clients are there, and that time runs on. */
export function checkSteps(steps: readonly Step[]): ScenarioProblem[] {
  const problems: ScenarioProblem[] = []
  const sofar = new StepsSoFar()
  for (const step of steps) {
    if (problems.length > scenarioLimits.problemsMax) break
    problems.push(...sofar.problemsOf(step))
    sofar.add(step)
  }
  return problems
}

/** What the next step is checked against, whatever the number of those before it. */
export class StepsSoFar {
  #clients = new ClientNames()
  /** How many connections each client has had. */
  #connections = new Map<string, number>()
  #count = 0
  /** A run may find itself later still: it alone knows how long the steps between took. */
  #leastMs = 0

  /** What keeps a step from being the next one. */
  problemsOf(step: Step): ScenarioProblem[] {
    const path = `$.steps[${this.#count}]`
    const unknown = clientsNamed(step).flatMap(([field, client]) => {
      return this.#clients.has(client)
        ? unknownConnection(path, step, client, this.#connections.get(client) ?? 0)
        : [problem(`${path}.${field}`, 'unknownClient', { client })]
    })
    const past =
      step.at !== undefined && step.at < this.#leastMs ? [inPast(path, step.at, this.#leastMs)] : []
    const made = tooManyClients(path, step, this.#clients)
    return [...unknown, ...past, ...(made ? [made] : [])]
  }

  /** Goes on to the step after this one; clients that would be too many are left out. */
  add(step: Step): void {
    this.#leastMs = Math.max(this.#leastMs, step.at ?? 0)
    if (tooManyClients('', step, this.#clients) === null) {
      for (const client of connected(step, this.#clients)) {
        this.#clients.add(client)
        this.#connections.set(client, (this.#connections.get(client) ?? 0) + 1)
      }
    }
    this.#count++
  }
}

/**
 * The names that a spawn gives: the prefix and the numbers that follow the highest one any client
 * has had with that prefix, whoever gave it, so that no name is given twice.
 */
export function spawnNames(prefix: string, count: number, taken: ClientNames): string[] {
  return namesAfter(taken.highest(prefix), prefix, count)
}

function namesAfter(highest: number, prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${highest + i + 1}`)
}

/** Who gets a connection by a step. */
function connected(step: Step, names: ClientNames): string[] {
  if (!('do' in step)) return []
  if (step.do === 'connect' || step.do === 'reconnect') return [step.client]
  if (step.do !== 'spawn') return []
  return namesAfter(names.highest(prefixOf(step)), prefixOf(step), step.count)
}

function prefixOf({ prefix = 'c' }: StepOf<'spawn'>): string {
  return prefix
}

/** Looked at before the names are made, for there could be a thousand million of them. */
function tooManyClients(path: string, step: Step, names: ClientNames): ScenarioProblem | null {
  if (!('do' in step)) return null
  const { clientsMax, clientNameCharsMax } = scenarioLimits
  if (step.do === 'connect' && !names.has(step.client) && names.size >= clientsMax) {
    return problem(`${path}.client`, 'tooManyClients', { client: step.client, max: clientsMax })
  }
  if (step.do !== 'spawn') return null
  if (names.size + step.count > clientsMax) {
    const left = clientsMax - names.size
    return problem(`${path}.count`, 'spawnsTooMany', { count: step.count, left, max: clientsMax })
  }
  const last = names.highest(prefixOf(step)) + step.count
  if (last <= clientOrdinalMax && `${prefixOf(step)}${last}`.length <= clientNameCharsMax) {
    return null
  }
  const prefix = prefixOf(step)
  return problem(`${path}.prefix`, 'longNames', { prefix, last, max: clientNameCharsMax })
}

/** Each client that a step needs, with the field that names it. */
function clientsNamed(step: Step): [string, string][] {
  const fields: Readonly<Record<string, unknown>> = { ...step }
  return rowOf(step).needs.flatMap((field): [string, string][] => {
    const client = fields[field]
    return typeof client === 'string' ? [[field, client]] : []
  })
}

/** An expectation of a connection that the client cannot have had by then; what cannot be done is refused in the run. */
function unknownConnection(
  path: string,
  step: Step,
  client: string,
  count: number,
): ScenarioProblem[] {
  const connection = 'expect' in step && 'connection' in step ? step.connection : undefined
  if (connection === undefined || connection <= count) return []
  return [problem(`${path}.connection`, 'unknownConnection', { client, connection, count })]
}

function inPast(path: string, atMs: number, leastMs: number): ScenarioProblem {
  return problem(`${path}.at`, 'past', { atMs, leastMs })
}
