import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { TestInfo } from '@playwright/test'
import type { Voice } from '#cli/report/voice.ts'
import { firstFailure } from '#reading/result/firstFailure.ts'
import { traceVersion } from '#trace/traceVersion.ts'
import type { Lab } from './lab.ts'

/**
 * Attaches to a test that failed what it ran: `trace.json`, as `--trace` writes it, and a picture of
 * the moment where it went wrong. Prints the command that opens the page there.
 */
export async function attachRun(
  lab: Lab,
  testInfo: TestInfo,
  { words, commands }: Voice,
): Promise<void> {
  const [scenario, trace] = await Promise.all([lab.scenario(), lab.trace()])
  if (trace.length === 0) return
  const file = testInfo.outputPath('trace.json')
  writeFileSync(file, `${JSON.stringify({ roomscope: 1, scenario, traceVersion, trace })}\n`)
  await testInfo.attach('trace.json', { path: file, contentType: 'application/json' })
  await lab.seek(firstFailure(trace) ?? trace.length - 1)
  const picture = testInfo.outputPath('picture.png')
  await lab.page.screenshot({ path: picture, animations: 'disabled' })
  await testInfo.attach('picture.png', { path: picture, contentType: 'image/png' })
  const path = relative(process.cwd(), file)
  const seeIt = words.cli.seeIt({ command: `${commands.open} "${path}"` })
  process.stdout.write(`\n  ${testInfo.title}\n  ${seeIt}\n\n`)
}
