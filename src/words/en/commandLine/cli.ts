interface Told {
  readonly name: string
  readonly server: string
  readonly held: number
  readonly of: number
  readonly events: number
  readonly virtualMs: number
}

interface Away {
  readonly what: string
  readonly times: number
  readonly client: string
  readonly step: number
}

interface Tally {
  readonly pass: number
  readonly fail: number
  readonly invalid: number
}

/** The headless runner: what it prints of files, and why it refuses. */
export const cli = {
  verdict: { pass: 'pass', fail: 'FAIL', invalid: 'INVALID' },
  told: ({ name, server, held, of, events, virtualMs }: Told) =>
    `${name === '' ? '' : `“${name}” `}on ${server}: ${of === 0 ? 'it expects nothing' : `${held} of ${of} expectations held`}; ${events} events in ${virtualMs} virtual ms`,
  expectsNothing: 'It expects nothing.',
  happened: ({ what }: { what: string }) => `it happened: ${what}`,
  nothingHappened: 'it happened: nothing of note',
  turnedAway: ({ what, times, client, step }: Away) =>
    `turned away: ${what}; ${times === 1 ? '' : `${times} times, first `}${client} in step ${step}`,
  turnedAwayToo: ({ more }: { more: number }) =>
    `; and for ${more === 1 ? 'one more reason' : `${more} more reasons`}`,
  turnedAwayIn: ({ files, atLimit }: { files: number; atLimit: number }) =>
    `somebody was turned away in ${files} of the files, at a limit in ${atLimit}`,
  atWork: ({ file, soFar, virtualMs }: { file: string; soFar: string; virtualMs: number }) =>
    `${file}: ${soFar}, ${virtualMs} virtual ms; Ctrl+C ends it`,
  cutShort: ({ ran, of }: { ran: number; of: number }) =>
    `You ended it: ${ran} of ${of} files were run.`,
  notJudged: ({ laws, why }: { laws: string; why: string }) => `not judged: ${laws} (${why})`,
  lastLine: ({ law, place }: { law: string; place: string }) =>
    `${law}: the last line that ran before it is ${place}`,
  seeIt: ({ command }: { command: string }) => `see it: ${command}`,
  tally: ({ pass, fail, invalid }: Tally) => `${pass} pass, ${fail} fail, ${invalid} invalid`,
  page: ({ url }: { url: string }) => `Roomscope is at ${url}\nCtrl+C ends it.`,
  opened: ({ file, url }: { file: string; url: string }) => `${file}\nis open at ${url}`,
  portTaken: ({ port, why }: { port: number; why: string }) =>
    `--port: ${port} cannot be used: ${why}`,
  theCommand: 'the command',
  usage: ({ usage }: { usage: string }) => `Usage: ${usage}`,
  noFile: 'No scenario file was named.',
  oneFile: ({ count }: { count: number }) => `found ${count} files; one may stand there`,
  onlyOptions: ({ found }: { found: string }) => `found ${found}; only options may stand there`,
  noJson: ({ named }: { named: string }) => `There is no .json file in ${named}.`,
  lookedTooLong: ({ seconds }: { seconds: number }) =>
    `Files were looked for during ${seconds} seconds, and not all folders are seen yet; name a folder nearer to the scenarios.`,
  noStandardInput: '-: scenarios are not read from standard input; name a file',
  oneTrace: ({ count }: { count: number }) =>
    `--trace writes the trace of one file; name only one, not ${count}.`,
  wouldOverwrite: ({ flag, path }: { flag: string; path: string }) =>
    `${flag} would overwrite ${path}, a file that is read; name another file.`,
  bothName: ({ path }: { path: string }) =>
    `--trace and --junit both name ${path}; name two files.`,
  notWritten: ({ flag, why }: { flag: string; why: string }) => `${flag} cannot be written: ${why}`,
  notRead: ({ why }: { why: string }) => `cannot be read: ${why}`,
  fileNotRead: ({ file, why }: { file: string; why: string }) => `${file} cannot be read: ${why}`,
  serverNotRead: ({ file, why }: { file: string; why: string }) =>
    `--server: ${file} cannot be read: ${why}`,
  /** `place` is the file, and the line where that is known, as editors open it. */
  codeNotRun: ({ place, why }: { place: string; why: string }) => `${place} cannot be run: ${why}`,
  brokeThread: ({ why }: { why: string }) => `could not be run to its end: ${why}`,
  endless: ({ seconds, place }: { seconds: number; place: string | null }) =>
    `the code did not come to an end: for ${seconds} s it let nothing else run${lastRan(place)}`,
  /** `how` is the exit status, or the signal. */
  noAnswer: ({ how, place }: { how: number | string | null; place: string | null }) => {
    const by = how === null ? '' : typeof how === 'number' ? ` with status ${how}` : ` by ${how}`
    return `its process ended${by}, before it had an answer${lastRan(place)}`
  },
}

/** Where code of somebody's own was, if that is known. */
function lastRan(place: string | null): string {
  return place === null ? '' : `; the last line that ran is ${place}`
}
