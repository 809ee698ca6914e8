/** Gives a text to be saved, as the browser saves what is downloaded. */
export function saveFile(fileName: string, text: string, type: string): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(new Blob([text], { type }))
  anchor.download = fileName
  anchor.click()
  URL.revokeObjectURL(anchor.href)
}
