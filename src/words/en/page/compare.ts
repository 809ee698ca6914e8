/** Two servers side by side. */
export const compare = {}
