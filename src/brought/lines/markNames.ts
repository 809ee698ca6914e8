/** How a mark is called in the code. Whoever only listens to marks needs no parser of code. */
export const marks = {
  ran: 'roomscope$ran',
  round: 'roomscope$round',
  wait: 'roomscope$wait',
  back: 'roomscope$back',
  made: 'roomscope$made',
} as const
