import { Callout } from '@onewindow/ui/banner'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'
import { overtakenBy, type SetVersion } from './configuration-view.ts'

/** Tells which versions published for later never come into force when this one holds from its day. */
export function Overtaken({ versions, number, from }: { versions: readonly SetVersion[]; number: number; from: string }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const gone = from === '' ? [] : overtakenBy(versions, number, from)
  if (gone.length === 0) return null
  return <Callout tone="near">{gone.map(({ version, effectiveFrom }) => <p key={version}>{text('overtakes', { n: version, day: format.dayPlain(effectiveFrom ?? '') })}</p>)}</Callout>
}
