import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The files that are named, each folder standing for the .json files in it, in their order by name. */
export async function scenarioFiles(named: readonly string[]): Promise<string[]> {
  const files = await Promise.all(named.map(filesIn))
  return files.flat()
}

async function filesIn(path: string): Promise<string[]> {
  // What cannot be looked at is told when it is read.
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return [path]
  const names = await readdir(path, { recursive: true })
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name))
}
