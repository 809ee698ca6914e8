/** The HTML of a page within a page that plays what the link carries; `title` is what it is called there. */
export function embedCode(title: string, link: string): string {
  return `<iframe src="${attribute(link)}" title="${attribute(title)}" width="640" height="400" style="border: 0; max-width: 100%" loading="lazy"></iframe>`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
