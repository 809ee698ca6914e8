import { closeConnection } from '#store/commands/clients.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Subject } from '#views/verbs/clientVerb.ts'
import { clientVerbs } from '#views/verbs/clientVerbs.ts'
import { CloseForm } from './CloseForm.tsx'

/** The closing handshake, begun by the client. */
export function Disconnect({ subject }: { readonly subject: Subject }) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  return (
    <CloseForm
      verb={verbButtons.close}
      codeLabel={words.closeCode}
      reasonLabel={words.closeReason}
      codeFirst={1000}
      disabled={!clientVerbs.close.can(subject)}
      onClose={(code, reason) => closeConnection(lab, subject.connection.client, code, reason)}
    />
  )
}
