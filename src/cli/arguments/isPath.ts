/** Whether a server is named by a file of one's own. No server's id has a dot or a slash in it. */
export function isPath(server: string): boolean {
  return /[./\\]/.test(server)
}
