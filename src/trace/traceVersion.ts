/** The version of the events of a trace. A trace of another one is not read: its scenario makes it anew. */
export const traceVersion = 3
