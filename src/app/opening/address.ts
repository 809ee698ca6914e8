/** What the page's address begins with that names a file to open. */
export const filePrefix = '#open='

/** Whether the page's address names a file to open. */
export function namesFile(hash: string): boolean {
  return hash.startsWith(filePrefix)
}

/** Whether a hash says that it carries a scenario, sound or not. */
export function carriesScenario(hash: string): boolean {
  return hash.startsWith('#scenario=')
}
