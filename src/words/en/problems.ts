/** The list of broken laws. */
export const problems = {
  later: 'still to come',
  follows: ({ number }: { number: number }) => `comes with ${number}`,
}
