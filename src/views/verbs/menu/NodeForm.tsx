import { Popover } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Broadcast } from '#views/verbs/card/Broadcast.tsx'
import { Explained } from '#views/verbs/card/explained.ts'
import { Join } from '#views/verbs/card/Join.tsx'
import { FrameForm } from '#views/verbs/card/RawFrame.tsx'
import { Say } from '#views/verbs/card/Say.tsx'
import { MenuHead } from './MenuHead.tsx'
import type { FormId, MenuModel } from './menuModel.ts'
import styles from './nodeMenu.module.css'

interface Props {
  readonly form: FormId
  readonly model: MenuModel
  /** Where the node is. */
  readonly anchor: ReactNode
  readonly side: 'left' | 'right' | 'bottom'
  readonly onReturn: () => void
  readonly onClose: () => void
}

/** The form of a verb that must be told more, where the menu was; it goes when it is sent. */
export function NodeForm({ form, model, anchor, side, onReturn, onClose }: Props) {
  const leftByPointer = useRef(false)
  return (
    <Popover.Root open onOpenChange={onClose}>
      <Popover.Anchor asChild>{anchor}</Popover.Anchor>
      <Popover.Portal container={document.querySelector('main')}>
        <Popover.Content
          className={styles.menu}
          aria-label={model.label}
          side={side}
          align="center"
          sideOffset={8}
          collisionPadding={8}
          onInteractOutside={() => {
            leftByPointer.current = true
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (!leftByPointer.current) onReturn()
          }}
          onSubmit={onClose}
        >
          <MenuHead model={model} />
          <div className={styles.form}>
            <Explained value={true}>
              <FormOf form={form} model={model} />
            </Explained>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function FormOf({ form, model: { connection: id, room } }: Pick<Props, 'form' | 'model'>) {
  const world = useRoomscope((state) => state.world)
  if (form === 'broadcast') return room !== null && <Broadcast room={room} />
  const connection = id === null ? undefined : world.connections.get(id)
  if (!connection) return null
  const { client, clientEnd } = connection
  const usable = clientEnd.state === 'open'
  const rooms = [...(world.connectionRooms.get(connection.id) ?? [])]
  switch (form) {
    case 'join':
      return <Join client={client} world={world} usable={usable} />
    case 'say':
      return <Say client={client} rooms={rooms} usable={usable} />
    case 'raw':
      return <FrameForm client={client} usable={usable} />
  }
}
