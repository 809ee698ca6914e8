import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isPath } from '#cli/arguments/isPath.ts'
import { broughtIn, type CodeFile } from '#cli/files/codeFile.ts'
import { loadCode } from '#cli/files/loadCode.ts'
import { makeFolder } from '#cli/files/makeFolder.ts'
import { readBytes } from '#cli/files/readBytes.ts'
import type { Voice } from '#cli/report/voice.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { utf8Text } from '#host/utf8Text.ts'
import { visibleJson, visibleLines } from '#kernel/visible.ts'
import { serverName } from '#scenario/brought.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenarioText, tooLong } from '#scenario/parseScenario.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import { everyOrder, type Orders } from '#search/orders/everyOrder.ts'
import { plainOrder } from '#search/orders/plainOrder.ts'
import { playHere } from '#search/playWorld.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { failureText } from '#words/failureText.ts'
import { problemsText } from '#words/runs/problemWords.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { CommandWords } from '#words/words.ts'

interface Out {
  readonly json: boolean
  /** Where a failing order goes, as a plain scenario. */
  readonly out: string
}

/** Plays every order of a file's last steps and prints what came of it; resolves to the exit status. */
export async function ordersTold(
  { file, server }: { readonly file: string; readonly server?: string },
  { json, out }: Out,
  voice: Voice,
): Promise<number> {
  const read = await scenarioInPath(file, voice.words)
  const code = server !== undefined && isPath(server) ? await loadCode(server) : undefined
  const asked = code ? broughtIn(code) : server
  const scenario = asked === undefined ? read : { ...read, server: asked }
  const ports = await portsOf(scenario, code)
  const found = await everyOrder(scenario, ports)
  const where = { out, words: voice.words, ports }
  const plain = found.failure ? await plainFile(scenario, found, where) : null
  const lines = json
    ? [jsonOf(scenario, found, plain, voice.words)]
    : orderLines(scenario, found, plain, voice)
  for (const line of lines) process.stdout.write(`${visibleLines(line)}\n`)
  return found.failure ? 1 : 0
}

/** What understands code of one's own is loaded only where there is some. */
async function portsOf({ server }: Scenario, code: CodeFile | undefined): Promise<WorldPorts> {
  if (typeof server === 'string') return usualPorts
  const { bringingFile } = await import('#cli/files/bringingFile.ts')
  return { ...usualPorts, bring: bringingFile(code) }
}

async function scenarioInPath(file: string, words: CommandWords): Promise<Scenario> {
  const no = (problems: readonly ScenarioProblem[]) =>
    new Error(`${file}: ${problemsText(words, problems)}`)
  const bytes = await readBytes(file)
  if (!bytes) throw no([tooLong])
  const text = utf8Text(bytes)
  if (!text.ok) throw no([text.problem])
  const parsed = parseScenarioText(text.text)
  if (!parsed.ok) throw no(parsed.problems)
  return parsed.scenario
}

interface Plain {
  readonly file: string
  readonly scenario: Scenario
}

/** The failing order as a file of its own; null when no latencies bring it about. */
async function plainFile(
  scenario: Scenario,
  found: Orders,
  {
    out: file,
    words,
    ports,
  }: { readonly out: string; readonly words: CommandWords; readonly ports: WorldPorts },
): Promise<Plain | null> {
  const { failure, done } = found
  const plain = failure && (await plainOrder(scenario, done, failure, playHere(ports)))
  if (!plain) return null
  const { law, cause, what } = plain.failure
  const description = failureText(words, what)
  const named = { ...plain.scenario, name: words.search.scenario({ law, cause }), description }
  await makeFolder(dirname(file))
  await writeFile(file, scenarioToJson(named))
  return { file, scenario: named }
}

function orderLines(
  scenario: Scenario,
  found: Orders,
  plain: Plain | null,
  { words: all, commands }: Voice,
): string[] {
  const { orders: words, cli } = all
  const server = serverName(scenario.server)
  const { orders, leftOut, isComplete, failure, done } = found
  if (!failure) {
    const told = { orders, leftOut, server }
    return [isComplete ? words.allOrders(told) : words.firstOrders(told)]
  }
  const { law } = failure
  const what = failureText(all, failure.what)
  const steps = plain ? plain.scenario.steps : done
  return [
    words.badOrder({ order: orders, law, what }),
    ...steps.map((step, at) => `    ${at + 1}. ${describeStep(all, step)}`),
    `    ${plain ? cli.seeIt({ command: `${commands.open} ${plain.file}` }) : words.noPlainOrder}`,
  ]
}

function jsonOf(
  { server }: Scenario,
  found: Orders,
  plain: Plain | null,
  words: CommandWords,
): string {
  const { orders, leftOut, isComplete, failure } = found
  const broken = failure
    ? { law: failure.law, text: failureText(words, failure.what), ...plain }
    : {}
  return visibleJson({ server, orders, leftOut, isComplete, ...broken })
}
