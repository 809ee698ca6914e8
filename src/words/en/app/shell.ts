import { stepCount } from '#words/en/counted.ts'

/** The frame of the page: its head, its sides, what it tells, and what stands there before anybody is. */
export const shell = {
  name: 'Roomscope',
  tagline: 'See WebSocket rooms work, and break them.',
  skip: 'Skip to the simulator',
  /** Between the scenario's name and the server. */
  on: 'on the server',
  /** Before the server, of a scenario that has no name yet. */
  server: 'Server',
  examples: 'Examples',
  more: 'More of the page',
  newWorld: 'New world',
  newWorldNote: 'An empty world',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  dismiss: 'Dismiss',
  left: 'Show on the left',
  clients: 'Clients',
  scenario: 'Scenario',
  here: ({ here }: { here: number }) => `${here} here`,
  away: ({ away }: { away: number }) => `${away} away`,
  gone: ({ gone }: { gone: number }) => `${gone} gone`,
  steps: ({ steps }: { steps: number }) => stepCount(steps),
  panes: { sequence: 'Sequence', compare: 'Compare', code: 'Code' },
  fetching: 'This is being fetched.',
  welcome: {
    title: 'A WebSocket has no rooms',
    text: 'So everyone keeps two maps: which connections a room has, and which rooms a connection is in. Spawn some clients, let them join and leave, cut their cables, and watch both sides of every membership.',
    spawn: ({ name }: { name: string }) => `Spawn ${name}`,
    goOn: ({ name, steps }: { name: string; steps: number }) =>
      `Go on with “${name}”, ${stepCount(steps)}`,
    watch: ({ name }: { name: string }) => `Watch “${name}”`,
  },
}
