/** The page within another page, and the code that puts it there; fetched apart from the page itself. */
export const embeddedInEnglish = {
  open: 'Open in Roomscope',
  again: 'Watch again',
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous step',
  next: 'Next step',
  time: 'Time',
  rooms: 'Rooms graph',
  opening: 'This is being opened.',
  nothing: 'the address names nothing to watch; #scenario=… or #lesson=… may stand at its end',
  ownCode: 'it brings code of its own, which one reads before it runs; open it in Roomscope',
  notShown: ({ why }: { why: string }) => `Nothing is shown here: ${why}.`,
  on: ({ server }: { server: string }) => `on ${server}`,
  /** What the page within a page is called. */
  frame: ({ name }: { name: string }) => `Roomscope: ${name}`,
  copied: 'An iframe that plays it, for another page, is on the clipboard.',
  notCopied: 'A scenario with code of its own is not played in other pages. Copy its link instead.',
}
