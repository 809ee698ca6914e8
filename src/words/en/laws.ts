/** What each law says, what mends it, and what is said where it is broken. */
export const laws = {}
