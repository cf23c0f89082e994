import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { applyTexts } from './texts.ts'

export interface ConsentSheetProps {
  open: boolean
  /** 使用营业执照 */
  title: string
  what: string
  whom: string
  why: string
  busy: boolean
  onAgree: () => void
  onClose: () => void
}

/** Before a licence or a record is used: what, to whom, why, how long. Nothing is used without a yes. */
export function ConsentSheet({ open, title, what, whom, why, busy, onAgree, onClose }: ConsentSheetProps) {
  const text = useText(applyTexts)
  const rows = [
    ['consentWhat', what],
    ['consentWhom', whom],
    ['consentWhy', why],
    ['consentLong', text('consentLongText')],
  ] as const
  return (
    <Dialog open={open} onClose={onClose} title={title} sheet>
      <ul className="cz-consent">
        {rows.map(([key, value]) => (
          <li key={key}>
            <span>{text(key)}</span>
            <b>{value}</b>
          </li>
        ))}
      </ul>
      <p className="ow-small ow-hint">{text('consentBasis')}</p>
      <div className="ow-dialog-acts">
        <Button onClick={onClose}>{text('refuse')}</Button>
        <Button kind="primary" busy={busy} onClick={onAgree}>
          {text('agree')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Before a document is replaced by a written commitment (告知承诺). */
export function CommitmentSheet({
  open,
  item,
  within,
  busy,
  onAgree,
  onClose,
}: {
  open: boolean
  item: string
  within: string | undefined
  busy: boolean
  onAgree: () => void
  onClose: () => void
}) {
  const text = useText(applyTexts)
  return (
    <Dialog open={open} onClose={onClose} title={text('commitTitle')} sheet>
      <ul className="cz-plain-list">
        {text('commitPoints', { item })
          .split('|')
          .map((point) => (
            <li key={point}>{point}</li>
          ))}
      </ul>
      {within !== undefined && <p>{text('commitScope', { days: within })}</p>}
      <p className="ow-small ow-hint">{text('commitBasis')}</p>
      <div className="ow-dialog-acts">
        <Button onClick={onClose}>{text('refuse')}</Button>
        <Button kind="primary" busy={busy} onClick={onAgree}>
          {text('commitAgree')}
        </Button>
      </div>
    </Dialog>
  )
}
