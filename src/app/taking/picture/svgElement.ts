const namespace = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element of SVG with attributes, and what stands in it; an attribute that is undefined is left out. */
export function svgElement(
  name: string,
  attributes: Attributes,
  children: readonly (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value))
  }
  for (const child of children) {
    element.append(typeof child === 'string' ? textOfXml(child) : child)
  }
  return element
}

/** The text with a sign in the place of each character that a file of XML may not have. */
export function textOfXml(text: string): string {
  return text.replaceAll(notInXml, '\u{FFFD}')
}

const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
