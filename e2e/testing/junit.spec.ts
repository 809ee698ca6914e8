import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from '../fixtures.ts'

test('the JUnit report is well-formed XML, whatever the names in it', async ({
  page,
}, testInfo) => {
  const name = ']]> "quoted" & <b> \u0000\u001b\ud800 \u{1f680} line\nbreak'
  const file = testInfo.outputPath('a & b.json')
  writeFileSync(
    file,
    JSON.stringify({ roomscope: 1, name, steps: [{ expect: 'rooms', rooms: [name] }] }),
  )
  const report = testInfo.outputPath('junit.xml')
  const argv = ['run', '--silent', 'scenario', '--', file, 'scenarios', '--junit', report]
  const failed = await promisify(execFile)('npm', argv).catch((error) => error)
  expect(failed.code).toBe(1)
  const read = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      const first = parsed.querySelector('testcase')
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        cases: parsed.querySelectorAll('testcase').length,
        counted: parsed.documentElement.getAttribute('tests'),
        name: first?.getAttribute('name'),
        file: first?.getAttribute('file'),
        failures: parsed.querySelectorAll('failure').length,
        told: first?.querySelector('failure')?.textContent,
      }
    },
    readFileSync(report, 'utf8'),
  )
  expect(read).toMatchObject({ error: null, failures: 1, file })
  expect(read.counted).toBe(String(read.cases))
  expect(read.name).toBe(']]> "quoted" & <b> \ufffd\ufffd\ufffd \u{1f680} line\nbreak')
  expect(read.told).toContain('step 1: expected')
})
