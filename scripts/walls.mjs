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
const { deps, onlyIn } = module
const marker = 'src/deps.ts'

function wallOf(room) {
  const others = Object.keys(deps).filter((other) => other !== room)
  const closed = others.filter((other) => !deps[room].rooms.includes(other))
  const packages = [...new Set(Object.values(deps).flatMap((dep) => [...dep.packages]))]
  const shut = packages.filter((name) => !deps[room].packages.includes(name))
  const patterns = [
    {
      group: ['../**'],
      message: 'Within a room import ./file.ts, from another #room/file.ts.',
    },
    {
      group: [
        ...closed.map((other) => `#${other}/**`),
        ...shut.flatMap((name) => [name, `${name}/**`]),
      ],
      message: `${marker} does not let ${room} import this.`,
    },
  ]
  return {
    includes: [`src/${room}/**`, '!**/*.test.ts'],
    linter: {
      rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } },
    },
  }
}

function onlyInWall([name, file]) {
  const wall = wallOf(file.split('/')[1])
  const { patterns } = wall.linter.rules.style.noRestrictedImports.options
  patterns[1].group.push(name, `${name}/**`)
  wall.includes = [`src/${file.split('/')[1]}/**`, `!${file}`, '!**/*.test.ts']
  return wall
}

const text = readFileSync(`${root}biome.json`, 'utf8')
const config = JSON.parse(text)
const isWall = (override) => override.linter?.rules?.style?.noRestrictedImports !== undefined
const walls = [...Object.keys(deps).map(wallOf), ...Object.entries(onlyIn).map(onlyInWall)]
config.overrides = [...config.overrides.filter((override) => !isWall(override)), ...walls]
const wanted = `${JSON.stringify(config, null, 2)}\n`
if (process.argv.includes('--check')) {
  const same = JSON.stringify(JSON.parse(text)) === JSON.stringify(config)
  if (!same)
    process.stderr.write('biome.json does not hold the walls of src/deps.ts: npm run walls\n')
  process.exitCode = same ? 0 : 1
} else writeFileSync(`${root}biome.json`, wanted)
