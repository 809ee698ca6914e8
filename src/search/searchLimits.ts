/** The limits of a search. Reaching one ends what it bounds, and is told with what was tried. */
export const searchLimits = {
  /** Worlds that are tried when nobody says how many. */
  runsUsual: 2000,
  /** Worlds that one search may be asked for. */
  runsMax: 10_000_000,
  /** Worlds that are tried in one piece, between two looks at who wants to stop. */
  runsPerPiece: 50,
  /** Things done to one world, its clients' connects left out. */
  actsPerRunMax: 14,
  /** Events of one world; more than any that comes to rest has. */
  eventsPerRunMax: 50_000,
  /** Turns of one world. */
  turnsPerRunMax: 100_000,
  /** Orders of one scenario that are played. */
  ordersMax: 20_000,
  /** Seeds that are tried to write a failing order as a plain scenario. */
  seedsPerOrderMax: 300,
  /** Worlds that the making small of one failure may take. */
  shrinkRunsMax: 600,
  /** Runs that fail in one way and are made small, of which the smallest stays. */
  shrinksPerFindingMax: 3,
} as const
