/** One's own room manager among the servers to choose from. */
export const own = {
  choice: 'Your own…',
  chosen: ({ name }: { name: string }) => `Your own: ${name}`,
}
