#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { numberProblem, readFlags, unknown } from '#cli/arguments/readFlags.ts'
import { packageVoice as voice } from '#cli/report/voice.ts'
import { visibleLines } from '#kernel/visible.ts'

const { words } = voice
const portMax = 65_535

/** What `roomscope` can be asked to do. A command is loaded when it is asked for. */
const commands: Readonly<Record<string, (argv: readonly string[]) => Promise<number | null>>> = {
  run: async (argv) => {
    const { runCommand } = await import('#cli/cli.ts')
    const threads = { most: availableParallelism(), start: startRuns, startApart: await apart() }
    return runCommand(argv, threads, voice, untilInterrupted())
  },
  prove: async (argv) => {
    const { proveCommand } = await import('#cli/prove/prove.ts')
    const threads = { most: 1, start: startRuns, startApart: await apart() }
    return proveCommand(argv, threads, voice)
  },
  search: async (argv) => {
    const { searchCommand } = await import('#cli/search/searchCli.ts')
    const threads = { most: availableParallelism(), start: startSearches }
    return searchCommand(argv, { threads, stopped: untilInterrupted(), voice })
  },
  open: async (argv) => {
    const [{ open }, { servePage }, { showPage }] = await Promise.all([
      import('#cli/open.ts'),
      import('./page/servePage.ts'),
      import('./page/showPage.ts'),
    ])
    const serve = async (file: Parameters<typeof servePage>[1]) => {
      const { url } = await servePage(0, file)
      return { url, show: showPage }
    }
    return open(argv, serve, voice)
  },
}

// Who reads the output may have read enough: `… | head -1`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? 0 : 2)
})
const status = await roomscope(process.argv.slice(2))
if (status !== null) process.exitCode = status

/** Resolves to the exit status, or to null while the page is served. */
async function roomscope([named, ...rest]: readonly string[]): Promise<number | null> {
  if (named !== undefined && !named.startsWith('-')) {
    const command = Object.hasOwn(commands, named) ? commands[named] : undefined
    if (command) return command(rest)
    return refuseCommand(unknown(words.cli.theCommand, named, Object.keys(commands), words))
  }
  return simulator(named === undefined ? [] : [named, ...rest])
}

/** Without a command: the simulator. */
async function simulator(argv: readonly string[]): Promise<number | null> {
  const flags = {
    port: 'string',
    'no-browser': 'boolean',
    version: 'boolean',
    help: 'boolean',
  } as const
  const read = readFlags(argv, flags, words)
  if (typeof read === 'string') return refuseCommand(read)
  const { values, named } = read
  if (named.length > 0)
    return refuseCommand(words.cli.onlyOptions({ found: JSON.stringify(named[0]) }))
  if (values.has('help')) return printText(words.usage.packageHelp)
  if (values.has('version')) return printText(`${version()}\n`)
  const port = values.get('port')
  const problem =
    port === undefined
      ? null
      : numberProblem({ flag: '--port', found: port, least: 0, most: portMax }, words)
  if (problem !== null) return refuseCommand(problem)
  const [{ servePage }, { showPage }] = await Promise.all([
    import('./page/servePage.ts'),
    import('./page/showPage.ts'),
  ])
  try {
    const { url } = await servePage(Number(port ?? 0))
    printText(`${words.cli.page({ url })}\n`)
    if (!values.has('no-browser')) showPage(url)
    return null
  } catch (error) {
    return refuseCommand(words.cli.portTaken({ port: Number(port), why: (error as Error).message }))
  }
}

/** The first Ctrl+C ends what goes on, and what came of it is told; the second ends the program. */
function untilInterrupted(): () => boolean {
  let stopped = false
  process.once('SIGINT', () => {
    stopped = true
  })
  return () => stopped
}

function startRuns(): Worker {
  return new Worker(new URL('./runThread.js', import.meta.url))
}

/** What starts a process for code of somebody’s own. */
async function apart() {
  const { CodeProcess } = await import('#cli/apart/codeProcess.ts')
  return () => new CodeProcess(new URL('./runProcess.js', import.meta.url))
}

function startSearches(): Worker {
  return new Worker(new URL('./searchThread.js', import.meta.url))
}

function version(): string {
  const file = createRequire(import.meta.url).resolve('roomscope/package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}

function printText(text: string): number {
  process.stdout.write(text)
  return 0
}

function refuseCommand(text: string): number {
  process.stderr.write(`${visibleLines(text)}\n${words.usage.packageHelp}`)
  return 2
}
