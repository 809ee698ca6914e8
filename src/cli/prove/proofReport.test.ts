import { expect, test } from 'vitest'
import { sourceVoice } from '#cli/report/voice.ts'
import type { Proof } from './lawProof.ts'
import { proofReport } from './proofReport.ts'

test('a broken law is told with its steps, those that act together, its line, and the command that opens it', () => {
  const smallest = {
    scenario: 'found by search',
    steps: 3,
    step: 3,
    text: 'r lists a, which the server no longer has: a ghost member.',
    words: ['a connects', 'a joins r', 'a closes with 1000'],
    file: 'reports/prove/S2.json',
    place: './my manager.ts:7',
    together: [2, 3],
  }
  const proof: Proof = {
    server: './my manager.ts',
    ran: 1,
    searched: 1,
    laws: [{ law: 'S2', verdict: 'broken', smallest, scenarios: 1 }],
    asWritten: [],
    stopped: [],
  }
  const lines = proofReport(proof, sourceVoice)
    .split('\n')
    .map((line) => line.trim())
  const from = lines.findIndex((line) => line.startsWith('S2'))
  expect(lines.slice(from + 3, from + 7)).toEqual([
    '3. a closes with 1000',
    'It took steps 2 and 3 together.',
    'S2: the last line that ran before it is ./my manager.ts:7',
    "see it: npm run open -- reports/prove/S2.json --server './my manager.ts'",
  ])
})
