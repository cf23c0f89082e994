import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface DialogProps {
  open: boolean
  /** Escape, the cross, a press outside. */
  onClose: () => void
  title: ReactNode
  size?: 'large'
  /** Only its own buttons close it: what it shows is not seen again. */
  stays?: boolean
  /** From the bottom on phones. */
  sheet?: boolean
  className?: string
  children: ReactNode
}

/** A window over the page. The browser keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, size, stays = false, sheet, className, children }: DialogProps) {
  const text = useText(uiTexts)
  const titleId = useId()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open) box.current?.close()
  }, [open])
  return (
    <dialog
      ref={box}
      className={className ? `ow-dialog ${className}` : 'ow-dialog'}
      data-size={size}
      data-sheet={sheet ? '' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (stays) event.preventDefault()
      }}
      onClose={() => {
        if (open && stays) box.current?.showModal() // a second Escape closes in spite of the first
        else if (open) onClose()
      }}
      onClick={(event) => {
        if (!stays && event.target === box.current) onClose()
      }}
    >
      {open && (
        <>
          <h2 id={titleId}>{title}</h2>
          {children}
          {!stays && <IconButton className="ow-dialog-close" label={text('close')} icon={<X aria-hidden />} onClick={onClose} />}
        </>
      )}
    </dialog>
  )
}

export interface ConfirmProps {
  open: boolean
  /** The consequence, as a sentence: 删除后不能找回 */
  title: string
  text?: ReactNode
  /** The word of the act: 删除草稿 */
  act: string
  /** The safe way out: 保留. Stands first and has the focus. */
  safe: string
  busy?: boolean
  onAct: () => void
  onClose: () => void
}

/** Asks once before what cannot be undone. */
export function Confirm({ open, title, text, act, safe, busy, onAct, onClose }: ConfirmProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      {text !== undefined && <p>{text}</p>}
      <div className="ow-dialog-acts">
        <Button autoFocus onClick={onClose}>
          {safe}
        </Button>
        <Button kind="destroy" busy={busy} onClick={onAct}>
          {act}
        </Button>
      </div>
    </Dialog>
  )
}
