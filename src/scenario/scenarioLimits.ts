/** The limits of a scenario file. Reaching one makes the file invalid, with a message that names it. */
export const scenarioLimits = {
  /** Characters of the file. */
  fileCharsMax: 8_388_608,
  /** Characters of a trace file, which holds a scenario and every event of its run. */
  traceFileCharsMax: 40_000_000,
  stepsMax: 100_000,
  clientNameCharsMax: 40,
  /** Clients that one `spawn` opens. */
  spawnCountMax: 10_000,
  /** Clients of one scenario, however they are made. */
  clientsMax: 100_000,
  /** Characters of the code of a server that comes with the scenario. */
  sourceCharsMax: 200_000,
  serverNameCharsMax: 100,
  /** Bytes of the reason of a close, as UTF-8 (RFC 6455). */
  closeReasonBytesMax: 123,
  /** Virtual ms that one `wait` lets pass: a day. */
  waitMsMax: 86_400_000,
  /** The latest virtual ms that `at` may name: a year. */
  atMsMax: 31_536_000_000,
  /** The slowest that a `slow` client reads, in bytes per virtual ms: slower, and a run never ends. */
  slowBytesPerMsMin: 0.001,
  /** How deep objects and arrays may stand in one another. */
  depthMax: 64,
  /** Values in one file: numbers, texts, objects and all else, wherever they stand. */
  valuesMax: 4_000_000,
  /** How many problems of one file are told. */
  problemsMax: 20,
} as const
