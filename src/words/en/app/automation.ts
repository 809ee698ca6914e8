/** What `window.roomscope` says to a test or the console. */
export const automation = {
  seek: ({ found, last }: { found: string; last: number }) =>
    `seek: found ${found}; a whole number from -1 to ${last} may stand there`,
  expectation: 'holds: found a step to do; an expectation may stand there',
  symbol: 'a symbol',
}
