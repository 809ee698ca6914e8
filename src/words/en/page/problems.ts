/** The list of broken laws. */
export const problems = {}
