// Writes the import walls of src/deps.ts into biome.json: `npm run walls`.
// With --check it only tells whether they are there.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const { module } = await runnerImport(`${root}src/deps.ts`, {
  configFile: false,
  logLevel: 'error',
})
const { deps, onlyIn, inNode, byBundler } = module
const marker = 'src/deps.ts'
const tests = '!**/*.test.ts'
/** What tests stand on may import what tests may. */
const support = '!**/*.test-support.ts'

/** Files that may import more than the rest of their room. */
const special = [...new Set([...Object.values(onlyIn).flat(), ...inNode])]
const roomOf = (file) => file.split('/')[1]

function wallsOf(room) {
  const own = special.filter((file) => roomOf(file) === room)
  const common = deps[room].packages.filter((name) => onlyIn[name] === undefined)
  return [
    wall(room, [`src/${room}/**`, ...own.map((file) => `!${file}`), tests, support], common),
    ...own.map((file) => wall(room, [file], packagesOf(file))),
  ]
}

function packagesOf(file) {
  const own = deps[roomOf(file)].packages.filter((name) => (onlyIn[name] ?? [file]).includes(file))
  return inNode.includes(file) ? [...own, 'node:*'] : own
}

/** Shuts out everything, and lets through what the table names: what nobody thought of is shut out too. */
function wall(room, includes, packages) {
  const rooms = [room, ...deps[room].rooms]
  const open = [
    './**',
    ...rooms.map((other) => `#${other}/**`),
    ...packages.flatMap((name) => [name, `${name}/**`]),
  ]
  const patterns = [
    {
      group: ['..', '../**', '**/../**', '**/..'],
      message: 'Within a room import ./file.ts, from another #room/file.ts.',
    },
    {
      group: ['**', ...open.map((path) => `!${path}`)],
      message: `${marker} does not let ${room} import this.`,
    },
  ]
  return rule(includes, 'noRestrictedImports', { patterns })
}

const clock = "Below host the only clock is the world's own."
const time = "Time is the event queue's."
const dice = 'Below host the only dice are seeded: kernel/random.ts.'
const page = 'Below host there is no page, and no Node.'
const language = "Below host nothing depends on the machine's language."
const memory = 'When memory is freed is nothing to rely on.'
const deniedGlobals = {
  Date: clock,
  performance: clock,
  setTimeout: time,
  setInterval: time,
  setImmediate: time,
  queueMicrotask: time,
  requestAnimationFrame: time,
  crypto: dice,
  Intl: language,
  WeakRef: memory,
  FinalizationRegistry: memory,
  globalThis: page,
  window: page,
  self: page,
  document: page,
  navigator: page,
  process: page,
}

/** What every room below host must do without. */
function coreRules() {
  const below = Object.keys(deps).filter((room) => deps[room].floor < deps.host.floor)
  const includes = [...below.map((room) => `src/${room}/**`), tests]
  return [
    rule(includes, 'noRestrictedGlobals', { deniedGlobals }),
    { includes, plugins: ['./scripts/deterministic.grit'] },
  ]
}

function rule(includes, name, options) {
  return { includes, linter: { rules: { style: { [name]: { level: 'error', options } } } } }
}

const text = readFileSync(`${root}biome.json`, 'utf8')
const config = JSON.parse(text)
const isWall = ({ linter, plugins }) =>
  plugins !== undefined ||
  linter?.rules?.style?.noRestrictedImports !== undefined ||
  linter?.rules?.style?.noRestrictedGlobals !== undefined
const seen = ['src/**', tests, ...byBundler.map((file) => `!${file}`)]
const walls = [
  ...coreRules(),
  ...Object.keys(deps).flatMap(wallsOf),
  { includes: seen, plugins: ['./scripts/staticImports.grit'] },
]
config.overrides = [...config.overrides.filter((override) => !isWall(override)), ...walls]
const wanted = `${JSON.stringify(config, null, 2)}\n`
if (process.argv.includes('--check')) {
  const same = JSON.stringify(JSON.parse(text)) === JSON.stringify(config)
  if (!same)
    process.stderr.write('biome.json does not hold the walls of src/deps.ts: npm run walls\n')
  process.exitCode = same ? 0 : 1
} else writeFileSync(`${root}biome.json`, wanted)
