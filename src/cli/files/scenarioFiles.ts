import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What was named, and the files that it stands for. */
export interface NamedFiles {
  readonly named: string
  readonly files: readonly string[]
}

/** So long files are looked for. Somebody who names `/` means something nearer. */
export const lookingMs = 20_000

/**
 * The files that are named: each folder stands for the .json files in it, each glob for the files it
 * fits, in their order by name. What cannot be looked at stands for itself; it is told when it is read.
 * Null when the signal ends the looking before all is seen.
 */
export async function scenarioFiles(
  named: readonly string[],
  signal = AbortSignal.timeout(lookingMs),
): Promise<NamedFiles[] | null> {
  const look = async (one: string) => ({ named: one, files: await filesOf(one, signal) })
  const found = await Promise.all(named.map(look))
  return signal.aborted ? null : found
}

async function filesOf(named: string, signal: AbortSignal): Promise<string[]> {
  const found = await stat(named).catch(() => null)
  if (found?.isDirectory()) return filesIn(named, signal)
  if (found) return [named]
  const { isDynamicPattern } = await import('tinyglobby')
  return isDynamicPattern(named) ? matching(named, signal) : [named]
}

async function filesIn(folder: string, signal: AbortSignal): Promise<string[]> {
  const files = await matching('**/*.json', signal, folder)
  return files.map((file) => join(folder, file))
}

/** In order by code unit, which is the same on every machine. Packages are nobody's scenarios. */
async function matching(
  pattern: string,
  signal: AbortSignal,
  cwd = process.cwd(),
): Promise<string[]> {
  // It takes as long to load as a small file takes to run, and most who name files name each.
  const { glob } = await import('tinyglobby')
  const files = await glob(pattern, {
    cwd,
    signal,
    ignore: [`**/${packages}/**`],
    expandDirectories: false,
  })
  // A path that begins above the folder does not fit what is to be ignored.
  const wanted = files.filter((file) => !file.split('/').includes(packages))
  return (pattern.includes(packages) ? files : wanted).sort()
}

const packages = 'node_modules'
