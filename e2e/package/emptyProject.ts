import { execFile, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)
const ours = JSON.parse(readFileSync('package.json', 'utf8'))
const brought = ['@playwright/test', 'vitest', 'typescript', '@types/node']

/** What a command came to. */
interface Done {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** A project of somebody else's, far from this one, with the package in it as they would get it. */
export class EmptyProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'roomscope-package-'))

  /** Packs what was built, and installs it with what such a project has of its own. */
  async install(): Promise<void> {
    await exec('npm', ['pack', '--ignore-scripts', '--pack-destination', this.folder])
    cpSync('e2e/package/project', this.folder, { recursive: true })
    this.write('package.json', JSON.stringify({ private: true, type: 'module' }))
    const versions = brought.map((name) => `${name}@${ours.devDependencies[name]}`)
    const flags = ['--no-audit', '--no-fund', '--prefer-offline']
    const done = await this.run(
      'npm',
      'install',
      ...flags,
      `./roomscope-${ours.version}.tgz`,
      ...versions,
    )
    if (done.status !== 0) throw new Error(done.err)
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text)
  }

  /** Runs a command there; a runner of tests is one of its own, and no part of this one. */
  async run(command: string, ...args: readonly string[]): Promise<Done> {
    const options = { cwd: this.folder, env: ownEnvironment(), maxBuffer: 100_000_000 }
    return exec(command, [...args], options).then(
      ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
      ({ code, stdout, stderr }) => ({ status: code, out: stdout, err: stderr }),
    )
  }

  /** Starts a command there that serves the page; resolves to its address, and what ends it. */
  async serve(
    command: string,
    ...args: readonly string[]
  ): Promise<{ readonly url: string; readonly end: () => void }> {
    const options = { cwd: this.folder, env: ownEnvironment(), detached: true } as const
    const child = spawn(command, args, options)
    // With all that it has started itself.
    const end = () => void (child.pid && process.kill(-child.pid))
    let said = ''
    for await (const chunk of child.stdout) {
      said += chunk
      const [url] = /https?:\S+/.exec(said) ?? []
      if (url !== undefined) return { url, end }
    }
    throw new Error(`It ended without an address: ${said}`)
  }

  remove(): void {
    rmSync(resolve(this.folder), { recursive: true, force: true })
  }
}

export function ownEnvironment(): NodeJS.ProcessEnv {
  const strange = /^(TEST_|PLAYWRIGHT_|PW_|NODE_OPTIONS|VITEST|FORCE_COLOR|npm_|INIT_CWD)/
  const kept = Object.entries(process.env).filter(([name]) => !strange.test(name))
  return { ...Object.fromEntries(kept), NO_COLOR: '1' }
}
