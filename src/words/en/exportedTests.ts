/** The words in a test that was exported. */
export const exportedTests = {}
