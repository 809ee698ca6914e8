/** How the page comes into another page. */
export const embed = {
  copy: 'Copy embed code',
  copyNote: 'An iframe for another page, which plays it and stops where a law breaks',
}
