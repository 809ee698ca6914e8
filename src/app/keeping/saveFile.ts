/** Gives a text, or what else a file holds, to be saved, as the browser saves what is downloaded. */
export function saveFile(fileName: string, content: BlobPart, type: string): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(new Blob([content], { type }))
  anchor.download = fileName
  anchor.click()
  URL.revokeObjectURL(anchor.href)
}
