import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isPath } from '#cli/arguments/isPath.ts'
import { numberProblem, readFlags, seedMax } from '#cli/arguments/readFlags.ts'
import { wholeCode } from '#cli/files/loadCode.ts'
import { sourceVoice, type Voice } from '#cli/report/voice.ts'
import { visibleLines } from '#kernel/visible.ts'

/** A file that the page opens. */
export interface OpenedFile {
  /** What it is called in the page's address, encoded. */
  readonly name: string
  /** Reads it as it is now: who changes it, opens the address again. */
  readonly read: () => Promise<Buffer | string>
}

/** Serves the page, and the file below `opened/`. Resolves to the page's address, which ends in a slash. */
export type Serve = (file: OpenedFile) => Promise<{
  readonly url: string
  /** Shows an address in the browser of this machine. */
  readonly show: (url: string) => void
}>

const flags = {
  server: 'string',
  seed: 'string',
  'no-browser': 'boolean',
  help: 'boolean',
} as const

interface Changes {
  readonly server?: string | undefined
  readonly seed?: string | undefined
}

/**
 * Serves the page with a scenario or a trace file opened in it, at the first thing that went wrong.
 * Resolves to the exit status, or to null while it goes on serving.
 */
export async function open(
  argv: readonly string[],
  serve: Serve,
  { words, commands }: Voice = sourceVoice,
): Promise<number | null> {
  const refuse = (text: string) => {
    const usage = words.usage.open({ command: commands.open })
    process.stderr.write(`${visibleLines(`${text}\n${words.cli.usage({ usage })}`)}\n`)
    return 2
  }
  const read = readFlags(argv, flags, words)
  if (typeof read === 'string') return refuse(read)
  const { values, named } = read
  if (values.has('help')) {
    process.stdout.write(words.usage.openHelp({ command: commands.open }))
    return 0
  }
  const [file] = named
  if (file === undefined || named.length > 1)
    return refuse(words.cli.oneFile({ count: named.length }))
  const changes = { server: values.get('server'), seed: values.get('seed') }
  const problem =
    changes.seed === undefined
      ? null
      : numberProblem({ flag: '--seed', found: changes.seed, least: 0, most: seedMax }, words)
  if (problem !== null) return refuse(problem)
  try {
    await readFile(file)
  } catch (error) {
    return refuse(words.cli.fileNotRead({ file, why: (error as Error).message }))
  }
  const name = encodeURIComponent(basename(file))
  const served = await serve({ name, read: async () => withChanges(await readFile(file), changes) })
  const url = `${served.url}#open=opened/${encodeURIComponent(name)}`
  process.stdout.write(`${visibleLines(words.cli.opened({ file, url }))}\n`)
  if (!values.has('no-browser')) served.show(url)
  return null
}

/** With another server or seed, as they were given; what is no JSON is left to the page to tell of. */
async function withChanges(bytes: Buffer, { server, seed }: Changes): Promise<Buffer | string> {
  if (server === undefined && seed === undefined) return bytes
  let value: { scenario?: unknown } | null
  try {
    value = JSON.parse(bytes.toString().replace(/^\uFEFF/, ''))
  } catch {
    return bytes
  }
  const scenario = value?.scenario ?? value
  if (typeof scenario !== 'object' || scenario === null) return bytes
  if (server !== undefined)
    Object.assign(scenario, { server: isPath(server) ? await wholeCode(server) : server })
  if (seed !== undefined) Object.assign(scenario, { seed: Number(seed) })
  return JSON.stringify(value)
}
