/** As `url.parse` of Node has it, as far as servers ask for the room in it. */
export function parsedUrl(url: string): object {
  const [pathname = '', search = ''] = url.split('?')
  return { pathname, path: url, search: search && `?${search}`, query: queryOf(url) }
}

/** What stands behind the path: `?room=general`. */
export function queryOf(url: string): Readonly<Record<string, string>> {
  const [, search = ''] = url.split('?')
  const pairs = search.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return [decoded(name), decoded(value)]
    }),
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
