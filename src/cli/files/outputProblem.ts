import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { CliOptions } from '#cli/arguments/cliArguments.ts'
import { isPath } from '#cli/arguments/isPath.ts'
import type { CommandWords } from '#words/words.ts'

/** Why what is to be written may not go there: it would destroy a file that is read, or the other. */
export async function outputProblem(
  files: readonly string[],
  { trace, junit, server }: CliOptions,
  { cli: words }: CommandWords,
): Promise<string | null> {
  const code = server !== undefined && isPath(server) ? [server] : []
  const read = new Set(await Promise.all([...files, ...code].map(realPath)))
  const traceAt = trace === undefined ? null : await realPath(trace)
  const junitAt = junit === undefined ? null : await realPath(junit)
  if (trace !== undefined && read.has(traceAt ?? ''))
    return words.wouldOverwrite({ flag: '--trace', path: trace })
  if (junit !== undefined && read.has(junitAt ?? ''))
    return words.wouldOverwrite({ flag: '--junit', path: junit })
  if (trace === undefined || traceAt !== junitAt) return null
  return words.bothName({ path: trace })
}

/** Why what is found may not go there: it would destroy the file that is read. */
export async function outProblem(
  file: string,
  out: string,
  { cli: words }: CommandWords,
): Promise<string | null> {
  if ((await realPath(file)) !== (await realPath(out))) return null
  return words.wouldOverwrite({ flag: '--out', path: out })
}

/** Where a path leads, links followed; what is not there yet stands in the folder that it will be in. */
async function realPath(path: string): Promise<string> {
  const whole = resolve(path)
  const above = dirname(whole)
  return realpath(whole).catch(async () =>
    above === whole ? whole : join(await realPath(above), basename(whole)),
  )
}
