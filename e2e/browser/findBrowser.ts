/** A browser that was found: a program, or a channel that Playwright knows. */
export type Browser =
  | { readonly executablePath: string }
  | { readonly channel: string }
  | { readonly own: true }

/** What finding needs from the machine, so that the order can be tested without one. */
export interface Machine {
  /** What `E2E_BROWSER` says: a path, or a channel; undefined when it is not set. */
  readonly asked: string | undefined
  /** The full path of a program on PATH, or undefined. */
  readonly which: (program: string) => string | undefined
  /** Whether it starts. */
  readonly starts: (browser: Browser) => Promise<boolean>
  /** Fetches a browser in this way; false when that cannot be done here. */
  readonly fetch: (way: FetchWay) => Promise<boolean>
}

export type FetchWay = 'playwright install' | 'apt-get install'

const channels = ['chrome', 'msedge']
export const programs = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
]

/**
 * Finds a browser that starts, or fetches one. The order: the one asked for, Playwright's own, an
 * installed Chrome or Edge, a Chromium on PATH, Playwright's download, the system's package.
 * Throws one error that says what was tried.
 */
export async function findBrowser(machine: Machine): Promise<Browser> {
  if (machine.asked) return askedFor(machine, machine.asked)
  const tried: string[] = []
  const found = await firstThatStarts(machine, installed(machine), tried)
  if (found) return found
  for (const way of ['playwright install', 'apt-get install'] as const) {
    tried.push(way)
    if (!(await machine.fetch(way))) continue
    const fetched = way === 'playwright install' ? [own] : onPath(machine)
    const browser = await firstThatStarts(machine, fetched, tried)
    if (browser) return browser
  }
  throw new Error(
    `No browser was found for the end-to-end tests. Tried: ${tried.join(', ')}. ` +
      'Install Chromium or Chrome, or set E2E_BROWSER to the path of one.',
  )
}

const own: Browser = { own: true }

async function askedFor(machine: Machine, asked: string): Promise<Browser> {
  const browser = asked.includes('/') ? { executablePath: asked } : { channel: asked }
  if (await machine.starts(browser)) return browser
  throw new Error(
    `E2E_BROWSER is ${asked}, and that does not start. Set it to the path of a Chromium or Chrome, ` +
      'or unset it to have one found.',
  )
}

function installed(machine: Machine): Browser[] {
  return [own, ...channels.map((channel) => ({ channel })), ...onPath(machine)]
}

function onPath(machine: Machine): Browser[] {
  return programs.flatMap((program) => {
    const executablePath = machine.which(program)
    return executablePath ? [{ executablePath }] : []
  })
}

async function firstThatStarts(
  machine: Machine,
  browsers: readonly Browser[],
  tried: string[],
): Promise<Browser | undefined> {
  for (const browser of browsers) {
    tried.push(nameOf(browser))
    if (await machine.starts(browser)) return browser
  }
  return undefined
}

function nameOf(browser: Browser): string {
  if ('own' in browser) return "Playwright's own Chromium"
  return 'channel' in browser ? `the channel ${browser.channel}` : browser.executablePath
}
