import { Button } from '@onewindow/ui/button'
import { Callout } from '@onewindow/ui/banner'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'

export interface ShownKey { keyId: string; secret: string }

/** A secret, the one time it is seen. */
export function SecretShown({ shown, onClose }: { shown: ShownKey; onClose: () => void }) {
  const text = useText(adminTexts)
  return (
    <>
      <Callout tone="near"><p>{text('secretText')}</p></Callout>
      <DescriptionList rows={[{ key: 'id', term: text('keyId'), value: <code>{shown.keyId}</code> }, { key: 'secret', term: text('keySecret'), value: <code className="ad-secret">{shown.secret}</code> }]} />
      <div className="ow-dialog-acts"><Button kind="primary" onClick={onClose}>{text('secretKept')}</Button></div>
    </>
  )
}
