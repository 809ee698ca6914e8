import type { Step } from './format.ts'
import { type Problem, problem, shown } from './problem.ts'

/** Checks what no single step can tell: that clients are there, and that time runs on. */
export function checkSteps(steps: readonly Step[]): Problem[] {
  const problems: Problem[] = []
  const clients = new Set<string>()
  let atMs = 0
  for (const [index, step] of steps.entries()) {
    const path = `$.steps[${index}]`
    for (const [field, client] of clientsNamed(step)) {
      if (!clients.has(client)) problems.push(unknownClient(`${path}.${field}`, client))
    }
    if (step.at !== undefined && step.at < atMs) {
      problems.push(
        problem(`${path}.at`, String(step.at), `${atMs} or later, as an earlier step says,`),
      )
    }
    atMs = Math.max(atMs, step.at ?? 0)
    for (const client of clientsMade(step, clients)) clients.add(client)
  }
  return problems
}

/** The names that a spawn gives: the prefix and the numbers that follow the highest one taken. */
export function spawnNames(prefix: string, count: number, taken: Iterable<string>): string[] {
  let highest = 0
  for (const name of taken) {
    const ordinal = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    if (/^[1-9]\d{0,8}$/.test(ordinal)) highest = Math.max(highest, Number(ordinal))
  }
  return Array.from({ length: count }, (_, i) => `${prefix}${highest + i + 1}`)
}

function clientsMade(step: Step, taken: ReadonlySet<string>): string[] {
  if (!('do' in step)) return []
  if (step.do === 'connect') return [step.client]
  return step.do === 'spawn' ? spawnNames(step.prefix ?? 'c', step.count, taken) : []
}

/** Each client that a step needs, with the field that names it. */
function clientsNamed(step: Step): [string, string][] {
  if ('do' in step && step.do === 'broadcast') {
    return step.exclude === undefined ? [] : [['exclude', step.exclude]]
  }
  if (!('client' in step) || ('do' in step && step.do === 'connect')) return []
  return [['client', step.client]]
}

function unknownClient(path: string, client: string): Problem {
  return problem(path, shown(client), 'a client that an earlier connect or spawn has made')
}
