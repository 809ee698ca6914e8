import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from '../fixtures.ts'

interface Failed {
  readonly status: string
  readonly message: string
  readonly printed: string
  /** The paths of what is attached, by name. */
  readonly attached: Readonly<Record<string, string>>
}

test('a test that fails says why, and attaches its trace and a picture, which open where it went wrong', async ({
  lab,
}, testInfo) => {
  // Three tests that fail, each in a browser of its own.
  test.slow()
  const failed = await runFailing(testInfo.outputPath('failing'))
  expect([...failed.values()].map(({ status }) => status)).toEqual(Array(3).fill('failed'))
  for (const [title, words] of [
    ['a scenario that breaks a law', /law S1 broken in step 3: bob lists general/],
    ['a scenario whose expectation does not hold', /step 1: expected \["lobby"\], found \[\]/],
    [
      'members, a message and a law that are others',
      /expect\(lab\)\.toHaveMembers\("general"\)[\s\S]*\["alice", "bob"\]\n.*\["alice"\]\nBroken laws: none/,
    ],
    [
      'members, a message and a law that are others',
      /alice gets 1 × .*"hello".*\n.*1 message\n.*"joined"/,
    ],
    [
      'members, a message and a law that are others',
      /Expected: no law to be broken\n.*\n.*S1 in step 3/,
    ],
  ] as const) {
    expect(failed.get(title)?.message).toMatch(words)
  }
  for (const { attached, printed } of failed.values()) {
    const png = readFileSync(attached['picture.png'] ?? '')
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16)]).toEqual(['PNG', 1440])
    expect(printed).toMatch(/see it: npm run open -- ".*trace\.json"/)
  }
  const picker = lab.page.getByLabel('Scenario file')
  await picker.setInputFiles(
    failed.get('a scenario that breaks a law')?.attached['trace.json'] ?? '',
  )
  await expect(
    lab.graph.getByRole('option', { name: 'bob lists general, general does not list bob' }),
  ).toBeVisible()
  await expect(lab.connection('zoe')).toHaveCount(0)
  await picker.setInputFiles(
    failed.get('a scenario whose expectation does not hold')?.attached['trace.json'] ?? '',
  )
  await expect(lab.logged(/lobby/).first()).toBeVisible()
  await expect(lab.connection('zoe')).toHaveCount(0)
  expect((await lab.scenario()).name).toBe('No lobby')
})

/** Runs the tests that are meant to fail in a Playwright of their own. */
async function runFailing(output: string): Promise<ReadonlyMap<string, Failed>> {
  const argv = ['playwright', 'test', '--config', 'e2e/failing', '--output', output]
  const child = spawn('npx', argv, { env: { ...process.env, FORCE_COLOR: '0' } })
  let printed = ''
  child.stdout.on('data', (data) => {
    printed += data
  })
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect(status).toBe(1)
  const { suites } = JSON.parse(printed)
  return new Map(suites.flatMap((suite: Suite) => suite.specs.map(failedOf)))
}

/** As Playwright's JSON report has it. */
interface Suite {
  readonly specs: readonly Spec[]
}

interface Spec {
  readonly title: string
  readonly tests: readonly {
    readonly results: readonly {
      readonly status: string
      readonly errors: readonly { readonly message: string }[]
      readonly stdout: readonly { readonly text: string }[]
      readonly attachments: readonly { readonly name: string; readonly path: string }[]
    }[]
  }[]
}

function failedOf({ title, tests }: Spec): [string, Failed] {
  const result = tests[0]?.results[0]
  return [
    title,
    {
      status: result?.status ?? 'not run',
      message: stripVTControlCharacters(
        (result?.errors ?? []).map(({ message }) => message).join('\n'),
      ),
      printed: (result?.stdout ?? []).map(({ text }) => text).join(''),
      attached: Object.fromEntries(
        (result?.attachments ?? []).map(({ name, path }) => [name, path]),
      ),
    },
  ]
}
