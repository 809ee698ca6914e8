/** The event log. */
export const log = {}
