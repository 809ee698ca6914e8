interface Run {
  readonly command: string
  readonly servers: string
  readonly seedMax: number
}

interface Search extends Run {
  readonly runsUsual: number
  readonly runsMax: number
}

const runUsage = ({ command }: { command: string }) =>
  `${command} FILE… [--server ID|FILE] [--seed N] [--json] [--trace OUT.json] [--junit OUT.xml]`
const proveUsage = ({ command }: { command: string }) => `${command} FILE [--json] [--out FOLDER]`
const searchUsage = ({ command }: { command: string }) =>
  `${command} [--server ID] [--seed N] [--runs N] [--json] [--out FILE] [--orders FILE]`
const openUsage = ({ command }: { command: string }) =>
  `${command} FILE [--server ID|FILE] [--seed N] [--no-browser]`

/** How each command is called. */
export const usage = {
  run: runUsage,
  runHelp: ({
    command,
    servers,
    seedMax,
  }: Run) => `Runs scenario files headless and tells what came of each.

${runUsage({ command })}

FILE              a scenario file, a folder (all .json files in it), or a quoted glob: 'scenarios/**/*.json'
--server ID       another server than the files name; or a file with your own: ./my-manager.ts
--seed N          another seed, a whole number from 0 to ${seedMax}
--json            one JSON object a line, one line a file, instead of words
--trace OUT.json  writes every event of the run; for one file
--junit OUT.xml   writes a JUnit report as well
--help            these words

Exit status: 0 all pass, 1 one fails, 2 one is invalid or cannot be read.
Servers: ${servers}.
The format of the files: docs/SCENARIOS.md.
`,
  prove: proveUsage,
  proveHelp: ({
    command,
  }: {
    command: string
  }) => `Tries a room manager of your own, and tells law by law what it keeps.

${proveUsage({ command })}

FILE          a module of TypeScript or JavaScript with the manager: docs/BRING-YOUR-OWN.md. It is run
              with every scenario that comes with Roomscope, and with random ones, made small.
--json        the same as one JSON object
--out FOLDER  where the smallest scenario of each broken law goes; reports/prove when it is left out
--help        these words

Exit status: 0 all laws kept, 1 one is broken or a run does not end, 2 the file cannot be read or run.
`,
  search: searchUsage,
  searchHelp: ({
    command,
    servers,
    seedMax,
    runsUsual,
    runsMax,
  }: Search) => `Looks for ways to break a server, and makes each as small as it can be.

${searchUsage({ command })}

--server ID   the server under test; the reference when it is left out
--seed N      the same seed finds the same; a whole number from 0 to ${seedMax}, 1 when it is left out
--runs N      how many worlds are tried, up to ${runsMax}; ${runsUsual} when it is left out
--json        one JSON object a line instead of words: each way to break it, and what was tried
--out FILE    where the first scenario goes, the others beside it with a number; reports/search/ID.json when it is left out
--orders FILE plays every order in which the last steps of a scenario, their frames and answers may happen
--help        these words

Exit status: 0 nothing is broken, 1 something is, 2 the command could not be understood or nothing could be written.
Servers: ${servers}.
`,
  open: openUsage,
  openHelp: ({
    command,
  }: {
    command: string
  }) => `Opens a scenario or a trace in the page, at the first thing that went wrong.

${openUsage({ command })}

FILE          a scenario, or a trace as --trace and a failing test write it
--server ID   another server than the scenario names; or a file with your own: ./my-manager.ts
--seed N      another seed
--no-browser  only prints the address
--help        these words

It serves the page until you press Ctrl+C.
`,
  packageHelp: `Opens the simulator in your browser, and serves it until you press Ctrl+C.

roomscope [--port N] [--no-browser]

Other commands, each with --help:
roomscope run FILE…     runs scenario files headless
roomscope prove FILE    tries your own room manager, law by law
roomscope search        looks for ways to break a server
roomscope open FILE     opens a scenario or a trace in the page
roomscope --version     which version this is
`,
}
