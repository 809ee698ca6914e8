/** The list of clients and their verbs. */
export const clients = {}
