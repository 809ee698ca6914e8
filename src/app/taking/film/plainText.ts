/** Elements of SVG as text that stands within a file of SVG, without what the file says once. */
export function plainText(...elements: readonly Element[]): string {
  const writer = new XMLSerializer()
  return elements
    .map((each) =>
      writer.serializeToString(each).replaceAll(' xmlns="http://www.w3.org/2000/svg"', ''),
    )
    .join('')
}
