import { expect, test } from 'vitest'
import { en } from '#words/en/en.ts'
import { problemText } from '#words/runs/problemWords.ts'
import { parseFile } from './parseFile.ts'
import { scenarioLimits } from './scenarioLimits.ts'

const { fileCharsMax, traceFileCharsMax } = scenarioLimits

function problemOf(text: string): string {
  const parsed = parseFile(text)
  if (parsed.ok) return 'nothing was wrong'
  return parsed.problems.map((one) => problemText(en, one)).join('\n')
}

test('a scenario file and a trace file are told apart by what stands in them', () => {
  expect(parseFile('{"roomscope":1,"steps":[]}')).toMatchObject({ ok: true, trace: null })
  const trace =
    '{"roomscope":1,"scenario":{"roomscope":1,"name":"a","steps":[]},"traceVersion":3,"trace":[{"seq":0}]}'
  expect(parseFile(trace)).toMatchObject({ ok: true, scenario: { name: 'a' }, trace: [{ seq: 0 }] })
})

test.each([
  ['{"roomscope":2,"scenario":{},"trace":[]}', '$.roomscope: found 2; 1, the version'],
  [
    '{"roomscope":1,"scenario":{"roomscope":1,"steps":[]},"trace":{}}',
    '$.trace: found an object; an array',
  ],
  [
    '{"roomscope":1,"scenario":{"roomscope":1,"steps":[]}}',
    '$.trace: found nothing; an array of events',
  ],
  [
    '{"roomscope":1,"scenario":{"roomscope":1,"steps":[]},"trace":[]}',
    '$.traceVersion: found nothing; 3 (run its scenario again',
  ],
  [
    '{"roomscope":1,"scenario":{"roomscope":1,"steps":[]},"traceVersion":1,"trace":[]}',
    '$.traceVersion: found 1; 3 (run its scenario again',
  ],
  ['{"roomscope":1,"traceVersion":3,"trace":[]}', '$.scenario: found nothing; plain JSON'],
  [
    '{"roomscope":1,"scenario":{"roomscope":1,"steps":[{"do":"jion"}]},"traceVersion":3,"trace":[]}',
    '$.scenario.steps[0].do: found "jion"',
  ],
  [
    '{"roomscope":1,"scenario":{"roomscope":1,"steps":[]},"trace":[{"seq":0},',
    'at line 1, column 73',
  ],
  ['{"__proto__":{"trace":[]},"roomscope":1,"steps":[]}', '$: found the unknown "__proto__"'],
  ['null', '$: found null; a JSON object'],
  ['', '$: found no JSON: the end of the text'],
  ['PNG \u{FFFD}', '$: found no JSON'],
])('%s is refused with the place', (text, words) => {
  expect(problemOf(text)).toContain(words)
})

test('nesting however deep and numbers however large are refused with the place', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)
  expect(problemOf(`{"roomscope":1,"steps":${deep}}`)).toContain('depthMax')
  expect(problemOf('{"roomscope":1,"seed":1e400}')).toContain('$.seed: found Infinity')
  expect(problemOf('{"roomscope":1,"seed":99999999999}')).toContain('$.seed: found 99999999999')
})

test('a file that is too long is told so before it is parsed', () => {
  expect(problemOf(' '.repeat(fileCharsMax + 1))).toContain('fileCharsMax')
  const trace = '{"roomscope":1,"scenario":{"roomscope":1,"steps":[]},"traceVersion":3,"trace":['
  expect(parseFile(`${trace}${' '.repeat(fileCharsMax)}]}`).ok).toBe(true)
  expect(problemOf(`${trace}${' '.repeat(traceFileCharsMax)}]}`)).toContain('traceFileCharsMax')
})
