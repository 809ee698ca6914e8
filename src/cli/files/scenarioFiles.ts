import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What was named, and the files that it stands for. */
export interface NamedFiles {
  readonly named: string
  readonly files: readonly string[]
}

/**
 * The files that are named: each folder stands for the .json files in it, each glob for the files it
 * fits, in their order by name. What cannot be looked at stands for itself; it is told when it is read.
 */
export function scenarioFiles(named: readonly string[]): Promise<NamedFiles[]> {
  return Promise.all(named.map(async (one) => ({ named: one, files: await filesOf(one) })))
}

async function filesOf(named: string): Promise<string[]> {
  const found = await stat(named).catch(() => null)
  if (found?.isDirectory()) return filesIn(named)
  if (found) return [named]
  const { isDynamicPattern } = await import('tinyglobby')
  return isDynamicPattern(named) ? matching(named) : [named]
}

async function filesIn(folder: string): Promise<string[]> {
  const files = await matching('**/*.json', folder)
  return files.map((file) => join(folder, file))
}

/** In order by code unit, which is the same on every machine. Packages are nobody's scenarios. */
async function matching(pattern: string, cwd = process.cwd()): Promise<string[]> {
  // It takes as long to load as a small file takes to run, and most who name files name each.
  const { glob } = await import('tinyglobby')
  const files = await glob(pattern, {
    cwd,
    ignore: [`**/${packages}/**`],
    expandDirectories: false,
  })
  // A path that begins above the folder does not fit what is to be ignored.
  const wanted = files.filter((file) => !file.split('/').includes(packages))
  return (pattern.includes(packages) ? files : wanted).sort()
}

const packages = 'node_modules'
