interface Counts {
  readonly kept: number
  readonly broken: number
  readonly notJudged: number
}

/** What a server keeps, law by law. */
export const proof = {
  verdict: { kept: 'kept', broken: 'broken', 'not judged': 'not judged' },
  tried: ({ server, scenarios, runs }: { server: string; scenarios: number; runs: number }) =>
    `${server}, tried with ${scenarios} scenarios and ${runs} random runs`,
  theSearch: 'the search',
  bySearch: 'found by search',
  stopped: ({ scenario, why }: { scenario: string; why: string }) =>
    `“${scenario}” could not be run to its end: ${why}`,
  counts: ({ kept, broken, notJudged }: Counts) =>
    `${kept} laws kept, ${broken} broken, ${notJudged} not judged.`,
  nothingRan: 'nothing could be run to its end',
  honest: 'A kept law is one that nothing of this breaks. That is no proof.',
  shared: ({ count }: { count: number }) =>
    `It shares ${count === 1 ? '1 defect' : `${count} defects`} of the pattern as it is written (docs/AS-WRITTEN.md):`,
  where: ({ scenario, step, steps, more }: Where) =>
    `“${scenario}”, step ${step} of ${steps}${more === 0 ? '' : `; broken in ${more} more`}`,
}

interface Where {
  readonly scenario: string
  readonly step: number
  readonly steps: number
  /** Other scenarios that break it too. */
  readonly more: number
}
