// Prints how many tests passed and failed in the last `npm test`, for .ci/run.
import { readFileSync } from 'node:fs'

const unit = read('reports/unit.json', (report) => [report.numPassedTests, report.numFailedTests])
const e2e = read('reports/e2e.json', ({ stats }) => [
  stats.expected + stats.flaky,
  stats.unexpected,
])
process.stdout.write(`${unit[0] + e2e[0]} ${unit[1] + e2e[1]}\n`)

/** A report that is not there is a failure, not nothing. */
function read(file, countsOf) {
  try {
    return countsOf(JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')))
  } catch {
    return [0, 1]
  }
}
