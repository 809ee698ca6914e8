/** What the command line prints. */
export const report = {}
