import { scenarioFiles } from '#cli/files/scenarioFiles.ts'
import { sourceVoice } from '#cli/report/voice.ts'
import { runFiles } from '#cli/runFiles.ts'
import type { Threads } from '#cli/runner.ts'
import { type Comparison, compare, printed } from './comparison.ts'

const manyFiles = 1000
const rounds = 5

/** Scenario files a second, headless. `threads` are those of the headless runner. */
export async function headlessPart(
  threads: Threads,
  print: (line: string) => void,
): Promise<readonly Comparison[]> {
  const [{ files = [] } = {}] = (await scenarioFiles(['scenarios'])) ?? []
  const many = Array.from({ length: manyFiles }, (_, index) => files[index % files.length] ?? '')
  const how = { options: { json: true }, words: sourceVoice.words }
  const runMany = (...on: Threads[]) => runFiles(many, how, () => undefined, ...on)
  const comparison = await compare(
    `${manyFiles} scenario files, headless, by the clock`,
    [
      { name: 'on one core', run: () => runMany() },
      { name: 'on all cores, their start included', run: () => runMany(threads) },
    ],
    { rounds, by: 'clock' },
  )
  print(printed(comparison))
  for (const { name, ms } of comparison.rows) {
    print(`  ${Math.round((manyFiles / ms) * 1000)} a second ${name}`)
  }
  return [comparison]
}
