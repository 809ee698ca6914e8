/** What happened: a sentence for each kind of event. */
export const events = {}
