/** What is wrong with a scenario, a trace, a link: where, what stood there, what may stand there. */
export const fileProblems = {}
