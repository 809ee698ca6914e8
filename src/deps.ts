/** What a room of the house may import. */
interface RoomDeps {
  /** A room imports only from floors below its own. */
  readonly floor: number
  /** The rooms it may import. */
  readonly rooms: readonly string[]
  /** The packages it may import. */
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
  scenario: { floor: 2, rooms: ['kernel'], packages: ['@scure/base', 'zod'] },
  laws: { floor: 2, rooms: ['kernel', 'protocol', 'trace'], packages: [] },
  network: { floor: 2, rooms: ['kernel', 'trace'], packages: ['@scure/base', 'mock-socket'] },
  client: { floor: 3, rooms: ['kernel', 'protocol', 'trace', 'network'], packages: [] },
  server: { floor: 3, rooms: ['kernel', 'protocol', 'rooms', 'network'], packages: [] },
  specimens: {
    floor: 4,
    rooms: ['kernel', 'protocol', 'rooms', 'network', 'server'],
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
    ],
    packages: ['@scure/base'],
  },
  host: {
    floor: 6,
    rooms: ['kernel', 'trace', 'scenario', 'laws', 'simulation'],
    packages: ['tinyglobby'],
  },
  store: { floor: 7, rooms: ['kernel', 'trace', 'scenario', 'host'], packages: ['zustand'] },
  views: {
    floor: 8,
    rooms: ['kernel', 'trace', 'scenario', 'store'],
    packages: ['@tanstack/react-virtual', 'radix-ui', 'react', 'tinykeys', 'zustand'],
  },
  app: {
    floor: 9,
    rooms: [
      'kernel',
      'trace',
      'scenario',
      'laws',
      'specimens',
      'simulation',
      'host',
      'store',
      'views',
    ],
    packages: [
      '@fontsource-variable/inter',
      '@scure/base',
      'diff',
      'radix-ui',
      'react',
      'react-dom',
      'zustand',
    ],
  },
} as const satisfies Readonly<Record<string, RoomDeps>>

/** The one file that may import a package, where not the whole room may. */
export const onlyIn: Readonly<Record<string, string>> = {
  'mock-socket': 'src/network/mockSockets.ts',
  tinyglobby: 'src/host/scenarioFiles.ts',
}
