// The long fuzz of what comes from outside: `npm run fuzz -- [--runs N] [--seed N] [FILE…]`. Each
// test tries so many inputs; what fails is printed as small as it goes, with the seed that finds it again.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const runsUsual = '5000'
const hourMs = 3_600_000

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' } },
  allowPositionals: true,
})
const { runs = runsUsual, seed = String(Date.now() % 2 ** 31) } = values
for (const [flag, found] of Object.entries({ runs, seed })) {
  if (/^\d{1,10}$/.test(found)) continue
  process.stderr.write(
    `--${flag}: found ${JSON.stringify(found)}; a whole number may stand there\n`,
  )
  process.exit(2)
}
process.stdout.write(`each fuzz tries ${runs} inputs; --seed ${seed} tries the same again\n`)
const files = positionals.length === 0 ? ['.fuzz.test.ts'] : positionals
const { status } = spawnSync('npx', ['vitest', 'run', '--testTimeout', String(hourMs), ...files], {
  env: { ...process.env, ROOMSCOPE_FUZZ_RUNS: runs, ROOMSCOPE_FUZZ_SEED: seed },
  stdio: 'inherit',
})
process.exitCode = status ?? 2
