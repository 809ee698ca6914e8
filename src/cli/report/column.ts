/** The verdicts stand in a column, and what belongs to one below it. */
export const columnChars = 9
export const indent = ' '.repeat(columnChars)
