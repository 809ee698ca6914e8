/** What several panes share. */
export const parts = {}
