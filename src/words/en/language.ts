/** Which language the page speaks. */
export const language = {
  /** Both languages, for who cannot read the one that is spoken. */
  label: 'Language / 语言',
  notFetched: 'That language could not be fetched. Look whether you are online, and try again.',
}
