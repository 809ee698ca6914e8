import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { CliOptions } from './cliArguments.ts'

/** Why what is to be written may not go there: it would destroy a file that is read, or the other. */
export async function outputProblem(
  files: readonly string[],
  { trace, junit }: CliOptions,
): Promise<string | null> {
  const read = new Set(await Promise.all(files.map(realPath)))
  const traceAt = trace === undefined ? null : await realPath(trace)
  const junitAt = junit === undefined ? null : await realPath(junit)
  if (traceAt !== null && read.has(traceAt)) return overwrites('--trace', trace)
  if (junitAt !== null && read.has(junitAt)) return overwrites('--junit', junit)
  if (traceAt === null || traceAt !== junitAt) return null
  return `--trace and --junit both name ${trace}; name two files.`
}

function overwrites(flag: string, path: string | undefined): string {
  return `${flag} would overwrite ${path}, a scenario file that is read; name another file.`
}

/** Where a path leads, links followed; what is not there yet stands in the folder that it will be in. */
async function realPath(path: string): Promise<string> {
  const whole = resolve(path)
  const above = dirname(whole)
  return realpath(whole).catch(async () =>
    above === whole ? whole : join(await realPath(above), basename(whole)),
  )
}
