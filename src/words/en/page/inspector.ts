/** What is chosen. */
export const inspector = {}
