import { ClientNames, clientOrdinalMax } from './clientNames.ts'
import type { Step, StepOf } from './format.ts'
import { type Problem, problem, shown } from './problem.ts'
import { scenarioLimits } from './scenarioLimits.ts'
import { rowOf } from './steps.ts'

/** Checks what no single step can tell: that clients are there, and that time runs on. */
export function checkSteps(steps: readonly Step[]): Problem[] {
  const problems: Problem[] = []
  const clients = new ClientNames()
  // A run may find itself later still: it alone knows how long the steps between took.
  let leastMs = 0
  for (const [index, step] of steps.entries()) {
    if (problems.length > scenarioLimits.problemsMax) break
    const path = `$.steps[${index}]`
    for (const [field, client] of clientsNamed(step)) {
      if (!clients.has(client)) problems.push(unknownClient(`${path}.${field}`, client))
    }
    if (step.at !== undefined && step.at < leastMs) problems.push(inPast(path, step.at, leastMs))
    leastMs = Math.max(leastMs, step.at ?? 0)
    const made = tooManyClients(path, step, clients)
    if (made) problems.push(made)
    else for (const client of clientsMade(step, clients)) clients.add(client)
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

function clientsMade(step: Step, names: ClientNames): string[] {
  if (!('do' in step)) return []
  if (step.do === 'connect') return [step.client]
  if (step.do !== 'spawn') return []
  return namesAfter(names.highest(prefixOf(step)), prefixOf(step), step.count)
}

function prefixOf({ prefix = 'c' }: StepOf<'spawn'>): string {
  return prefix
}

/** Looked at before the names are made, for there could be a thousand million of them. */
function tooManyClients(path: string, step: Step, names: ClientNames): Problem | null {
  if (!('do' in step)) return null
  const { clientsMax, clientNameCharsMax } = scenarioLimits
  if (step.do === 'connect' && !names.has(step.client) && names.size >= clientsMax) {
    const most = `one of the ${clientsMax} clients there may be (clientsMax)`
    return problem(`${path}.client`, shown(step.client), most)
  }
  if (step.do !== 'spawn') return null
  if (names.size + step.count > clientsMax) {
    const most = `at most ${clientsMax - names.size}, for a scenario has up to ${clientsMax} clients (clientsMax),`
    return problem(`${path}.count`, String(step.count), most)
  }
  const last = names.highest(prefixOf(step)) + step.count
  if (last <= clientOrdinalMax && `${prefixOf(step)}${last}`.length <= clientNameCharsMax) {
    return null
  }
  const most = `a prefix that with the number ${last} makes a name of ${clientNameCharsMax} characters or fewer (clientNameCharsMax)`
  return problem(`${path}.prefix`, shown(prefixOf(step)), most)
}

/** Each client that a step needs, with the field that names it. */
function clientsNamed(step: Step): [string, string][] {
  const fields: Readonly<Record<string, unknown>> = { ...step }
  return rowOf(step).needs.flatMap((field): [string, string][] => {
    const client = fields[field]
    return typeof client === 'string' ? [[field, client]] : []
  })
}

function unknownClient(path: string, client: string): Problem {
  return problem(path, shown(client), 'a client that an earlier connect or spawn has made')
}

function inPast(path: string, atMs: number, leastMs: number): Problem {
  return problem(`${path}.at`, String(atMs), `${leastMs} or later, as an earlier step says,`)
}
