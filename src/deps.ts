/** What a room of the house may import. */
interface RoomDeps {
  /** A room imports only from floors below its own. */
  readonly floor: number
  /** The rooms it may import. */
  readonly rooms: readonly string[]
  /** The packages it may import, and the folders beside src, written `#folder`. */
  readonly packages: readonly string[]
}

/**
 * The one table of who may import whom. `npm run walls` writes the lint rule from it, and
 * deps.test.ts holds it and the folders together.
 */
export const deps = {
  kernel: { floor: 0, rooms: [], packages: ['@noble/hashes', 'pure-rand', 'tinyqueue'] },
  protocol: { floor: 1, rooms: ['kernel'], packages: [] },
  rooms: { floor: 1, rooms: [], packages: [] },
  trace: { floor: 1, rooms: ['kernel'], packages: ['@noble/hashes'] },
  scenario: {
    floor: 2,
    rooms: ['kernel', 'protocol', 'trace'],
    packages: ['#scenarios', '@scure/base', 'zod'],
  },
  laws: { floor: 2, rooms: ['kernel', 'protocol', 'trace'], packages: [] },
  network: { floor: 2, rooms: ['kernel', 'trace'], packages: ['@scure/base', 'mock-socket'] },
  client: { floor: 3, rooms: ['kernel', 'protocol', 'trace', 'network'], packages: [] },
  server: { floor: 3, rooms: ['kernel', 'protocol', 'rooms', 'laws', 'network'], packages: [] },
  specimens: {
    floor: 4,
    rooms: ['kernel', 'protocol', 'rooms', 'scenario', 'network', 'client', 'server'],
    packages: [],
  },
  brought: {
    floor: 4,
    rooms: ['kernel', 'protocol', 'rooms', 'scenario', 'laws', 'network', 'server'],
    packages: ['@lezer/javascript', 'sucrase'],
  },
  reading: {
    floor: 4,
    rooms: ['kernel', 'protocol', 'trace', 'scenario', 'laws'],
    packages: [],
  },
  lessons: {
    floor: 4,
    rooms: ['scenario'],
    packages: [],
  },
  words: {
    floor: 5,
    rooms: ['kernel', 'trace', 'scenario', 'laws', 'reading', 'lessons'],
    packages: [],
  },
  simulation: {
    floor: 5,
    rooms: [
      'kernel',
      'protocol',
      'rooms',
      'trace',
      'scenario',
      'laws',
      'network',
      'client',
      'server',
      'specimens',
      'brought',
      'reading',
    ],
    packages: ['@scure/base'],
  },
  search: {
    floor: 6,
    rooms: [
      'kernel',
      'protocol',
      'rooms',
      'trace',
      'scenario',
      'laws',
      'specimens',
      'brought',
      'reading',
      'words',
      'simulation',
    ],
    packages: [],
  },
  host: {
    floor: 7,
    rooms: [
      'kernel',
      'trace',
      'scenario',
      'specimens',
      'brought',
      'reading',
      'words',
      'simulation',
      'search',
    ],
    packages: ['virtual:sandbox-script'],
  },
  cli: {
    floor: 8,
    rooms: [
      'kernel',
      'trace',
      'scenario',
      'laws',
      'specimens',
      'brought',
      'reading',
      'words',
      'simulation',
      'search',
      'host',
    ],
    packages: ['rolldown', 'tinyglobby'],
  },
  store: {
    floor: 8,
    rooms: ['kernel', 'trace', 'scenario', 'reading', 'words', 'host'],
    packages: ['zustand'],
  },
  bench: {
    floor: 9,
    rooms: [
      'rooms',
      'trace',
      'scenario',
      'laws',
      'server',
      'reading',
      'simulation',
      'search',
      'host',
      'cli',
    ],
    packages: ['mock-socket', 'socket.io-adapter'],
  },
  views: {
    floor: 9,
    rooms: ['kernel', 'trace', 'scenario', 'reading', 'words', 'store'],
    packages: ['@tanstack/react-virtual', 'radix-ui', 'react', 'tinykeys', 'zustand'],
  },
  app: {
    floor: 10,
    rooms: [
      'kernel',
      'trace',
      'scenario',
      'laws',
      'specimens',
      'reading',
      'lessons',
      'words',
      'simulation',
      'search',
      'host',
      'store',
      'views',
    ],
    packages: [
      '#scenarios',
      '@codemirror/commands',
      '@codemirror/lang-javascript',
      '@codemirror/language',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      '@fontsource-variable/inter',
      '@scure/base',
      'diff',
      'radix-ui',
      'react',
      'react-dom',
      'sugar-high',
      'zustand',
    ],
  },
  doors: {
    floor: 11,
    rooms: [
      'kernel',
      'protocol',
      'rooms',
      'trace',
      'scenario',
      'laws',
      'specimens',
      'brought',
      'reading',
      'words',
      'search',
      'host',
      'cli',
    ],
    packages: ['@playwright/test', 'open', 'sirv', 'vitest'],
  },
} as const satisfies Readonly<Record<string, RoomDeps>>

/** The files that may import a package, where not the whole room may. */
export const onlyIn: Readonly<Record<string, readonly string[]>> = {
  'mock-socket': ['src/network/mockSockets.ts', 'src/bench/worlds/bareSockets.ts'],
  'socket.io-adapter': ['src/bench/managers/socketIoAdapter.ts'],
  open: ['src/doors/page/showPage.ts'],
  rolldown: ['src/cli/files/loadCode.ts'],
  sirv: ['src/doors/page/servePage.ts'],
  tinyglobby: ['src/cli/files/scenarioFiles.ts'],
  vitest: ['src/doors/vitest.ts'],
}

/** The files that run in Node alone, and may import what is its own. */
export const inNode: readonly string[] = [
  'src/bench/mutants/mutantHouse.ts',
  'src/cli/cli.ts',
  'src/cli/apart/codeProcess.ts',
  'src/cli/apart/serveApart.ts',
  'src/cli/cliWorker.ts',
  'src/cli/files/bringingFile.ts',
  'src/cli/files/loadCode.ts',
  'src/cli/files/makeFolder.ts',
  'src/cli/open.ts',
  'src/cli/files/outputProblem.ts',
  'src/cli/prove/keepSmallest.ts',
  'src/cli/files/readBytes.ts',
  'src/cli/arguments/readFlags.ts',
  'src/cli/files/scenarioFiles.ts',
  'src/cli/search/ordersCli.ts',
  'src/cli/search/searchCli.ts',
  'src/cli/runner.ts',
  'src/cli/search/searchThreads.ts',
  'src/cli/files/writeTrace.ts',
  'src/doors/bin.ts',
  'src/doors/page/servePage.ts',
  'src/doors/playwright/attachRun.ts',
  'src/doors/runProcess.ts',
  'src/doors/runThread.ts',
  'src/doors/searchThread.ts',
]

/** The files whose imports are found by the bundler, in ways that the walls do not see. */
export const byBundler: readonly string[] = [
  'src/app/code/sources.ts',
  'src/doors/bin.ts',
  'src/doors/runProcess.ts',
  'src/host/browserHost.ts',
  'src/host/browserThread.ts',
  'src/host/browserSearch.ts',
  'src/lessons/lessons.ts',
  'src/host/lines/lineHost.ts',
  'src/specimens/catalog.ts',
]
