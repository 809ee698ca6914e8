import { stopLearning } from '#app/learn/state/learning.ts'
import { tellError } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'

/** Opens a file; what reads files is fetched when there is one. */
export async function openPicked(lab: Lab, file: File): Promise<void> {
  try {
    const { openFile } = await import('#app/opening/openFile.ts')
    await openFile(lab, file)
  } catch (error) {
    tellError(lab, error)
  }
}

/** A file dropped anywhere on the page, from its first moment on, is opened, not shown by the browser instead of the page. */
export function openDropped(lab: Lab, started: Promise<void>): void {
  window.addEventListener('dragover', (event) => event.preventDefault())
  window.addEventListener('drop', (event) => {
    event.preventDefault()
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    void started.then(() => {
      stopLearning()
      return openPicked(lab, file)
    })
  })
}
