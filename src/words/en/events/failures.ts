import { isEndless, type Thrown } from '#kernel/thrown.ts'
import type { CodeWords, FailureParams, FailureTold } from '#trace/codes.ts'
import { say } from '#trace/say.ts'

/** Where code threw. */
export const places: CodeWords<FailureParams> = {
  listener: ({ end, event }) =>
    `The ${end === 'server' ? 'server' : 'client'}’s listener of “${event}”`,
  'message handler': () => 'The message handler',
  'connection handler': () => 'The connection handler',
  endpoint: () => 'The endpoint',
  broadcast: () => 'The broadcast',
  'fan-out': () => 'The fan-out',
  unloading: () => 'The unloading of a room',
  batch: () => 'The batch',
  manager: () => 'The manager',
  method: ({ method }) => `${method}()`,
  timer: () => 'A timer',
  promise: () => 'A promise that nobody waits for',
}

/** What an engine throws by itself, in words that are the same for every engine. */
const ofEngines: Readonly<Record<string, string>> = {
  SyntaxError: 'SyntaxError: a text is not what it is parsed as',
  TypeError: 'TypeError: a value is not of the kind that the code takes it for',
  RangeError: 'RangeError: a value is out of range, or the stack is full',
  ReferenceError: 'ReferenceError: a name is not there',
  EndlessCode: 'it did not come to an end, and was stopped',
}

const endless = 'did not come to an end, and was stopped'

/** Code that threw. */
export const failures = {
  /** What was thrown: in the code's own words, where it has some. */
  thrown: ({ name, message }: Thrown) => (message === '' ? (ofEngines[name] ?? name) : message),
  threw: ({ where, params, line, file, error }: FailureTold) => {
    const place = `${say(places, where, params)}${line === undefined ? '' : `, at line ${line}${file === undefined ? '' : ` of ${file}`},`}`
    if (isEndless(error)) return `${place} ${endless}`
    return `${place} threw: ${failures.thrown(error)}`
  },
}
