import { ClientNames, clientOrdinalMax } from './clientNames.ts'
import type { Step, StepOf } from './format.ts'
import { problem, type ScenarioProblem } from './problems/problem.ts'
import { scenarioLimits } from './scenarioLimits.ts'
import { rowOf } from './steps.ts'

/** Checks what no single step can tell: that clients are there, and that time runs on. */
export function checkSteps(steps: readonly Step[]): ScenarioProblem[] {
  const problems: ScenarioProblem[] = []
  const clients = new ClientNames()
  const connections = new Map<string, number>()
  // A run may find itself later still: it alone knows how long the steps between took.
  let leastMs = 0
  for (const [index, step] of steps.entries()) {
    if (problems.length > scenarioLimits.problemsMax) break
    const path = `$.steps[${index}]`
    for (const [field, client] of clientsNamed(step)) {
      if (!clients.has(client)) problems.push(unknownClient(`${path}.${field}`, client))
      else problems.push(...unknownConnection(path, step, client, connections.get(client) ?? 0))
    }
    if (step.at !== undefined && step.at < leastMs) problems.push(inPast(path, step.at, leastMs))
    leastMs = Math.max(leastMs, step.at ?? 0)
    const made = tooManyClients(path, step, clients)
    if (made) problems.push(made)
    else {
      for (const client of connected(step, clients)) {
        clients.add(client)
        connections.set(client, (connections.get(client) ?? 0) + 1)
      }
    }
  }
  return problems
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

function unknownClient(path: string, client: string): ScenarioProblem {
  return problem(path, 'unknownClient', { client })
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
