import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useLaw } from '@onewindow/screens/law'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import type { Description } from '@onewindow/ui/description-list'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { deskTexts } from '../app/texts-of-desk.ts'
import { roleName } from '../app/failure-text.ts'
import { adminTexts } from '../texts.ts'
import type { Matrix } from './matrix-view.ts'

/** The rule behind the chosen cell, in words: where it begins, how far it reaches, what it demands, its article. */
export function CellRule({ matrix, event, role }: { matrix: Matrix; event: string | undefined; role: string | undefined }) {
  const text = useText(adminTexts)
  const desk = useText(deskTexts)
  const { language } = useLanguage()
  const words = useCaseTexts(matrix.caseType)
  const law = useLaw()
  const row = matrix.rows.find((one) => one.event === event)
  if (!row || !role) return null
  const cell = row.cells.find((one) => one.role === role)
  const nameOf = (name: string) => name === 'read' ? text('eventRead') : words.event(name)
  const list = (names: readonly string[], of: (name: string) => string) => names.map(of).join(text('joint'))
  const rows: Description[] = [{ key: 'scope', term: text('ruleReach'), value: cell ? text('ruleReachIs', { scope: desk.find(`scope.${cell.scope}`) ?? cell.scope }) : text('ruleNone'), role: cell ? 'done' : 'refused' }]
  if (row.from.length > 0) rows.push({ key: 'from', term: text('ruleFrom'), value: list(row.from, words.state) })
  if (cell && cell.notBy.length > 0) rows.push({ key: 'notBy', term: text('ruleNotBy'), value: list(cell.notBy, words.event) })
  if (cell && cell.confirmedBy.length > 0) rows.push({ key: 'second', term: text('ruleSecond'), value: list(cell.confirmedBy, (id) => roleName(id, language)) })
  if (cell?.reason) rows.push({ key: 'reason', term: text('ruleReason'), value: text('ruleReasonText') })
  const sources = row.sources.filter((source) => source !== 'own')
  if (sources.length > 0) rows.push({ key: 'source', term: text('ruleSource'), value: list(sources, law) })
  return <Card title={text('ruleTitle', { role: roleName(role, language), event: nameOf(row.event) })} level={2}><DescriptionList rows={rows} /></Card>
}
