import { Banner } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'
import type { TypedDraft } from './use-typed-draft.ts'

/** What is typed here was typed over a revision that is no longer the newest: the reader says which of the two goes on. */
export function DraftConflict({ draft }: { draft: Pick<TypedDraft<object>, 'isOld' | 'keepMine' | 'takeTheirs'> }) {
  const text = useText(adminTexts)
  if (!draft.isOld) return null
  return <Banner inset kind="conflict" title={text('draftIsOld')} text={text('draftIsOldText')} action={<div className="ow-row"><Button size="small" onClick={draft.takeTheirs}>{text('takeNewest')}</Button><Button size="small" onClick={draft.keepMine}>{text('goOnWithMine')}</Button></div>} />
}
