import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'
import type { Changed, Words } from './configuration-view.ts'
import { valueText } from './value-text.ts'

/** Field by field what a version changes against the one in force. */
export function DifferenceView({ changes, words }: { changes: readonly Changed[]; words: Words }) {
  const text = useText(adminTexts)
  if (changes.length === 0) return <Card><p className="ad-tight">{text('sameAsInForce')}</p></Card>
  return (
    <Card title={text('differenceTitle', { n: changes.length })}>
      <ul className="ad-changes">
        {changes.map(({ path, before, after }) => (
          <li key={path}>
            <b>{words.path(path)}</b>
            <span>{before !== null && <del>{valueText(before, words)}</del>}{after !== null && <ins>{valueText(after, words)}</ins>}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
