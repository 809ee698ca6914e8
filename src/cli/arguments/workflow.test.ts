import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { proveArguments } from '#cli/prove/prove.ts'
import { commandLine as words } from '#words/en/commandLine/commandLine.ts'
import { cliArguments } from './cliArguments.ts'

const path = 'examples/roomscope.yml'
const workflow = readFileSync(path, 'utf8')
const asked = [...workflow.matchAll(/npx roomscope (.+)$/gm)].map(([, line = '']) =>
  line.split(' '),
)

/** As the package’s own command reads what it is asked. */
const readers: Readonly<Record<string, (argv: readonly string[]) => unknown>> = {
  prove: (argv) => proveArguments(argv, words),
  run: (argv) => cliArguments(argv, words),
}

test('every command of the workflow to copy is one that the package has, and understands', () => {
  const doors = readFileSync('src/doors/bin.ts', 'utf8')
  expect(asked.map(([command]) => command)).toEqual(['prove', 'run'])
  for (const [command = '', ...argv] of asked) {
    expect(doors).toContain(`  ${command}: async (argv) =>`)
    expect(readers[command]?.(argv)).toMatchObject(
      command === 'prove' ? { file: argv[0], help: false } : { ask: 'run', named: ['scenarios'] },
    )
  }
})

test('the document shows the file as it is, and the package has it', () => {
  const [, ...lines] = workflow.trimEnd().split('\n')
  expect(readFileSync('docs/TESTING.md', 'utf8')).toContain(
    `\`\`\`yaml\n${lines.join('\n')}\n\`\`\``,
  )
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(files).toContain('examples')
  expect(existsSync(path)).toBe(true)
})
