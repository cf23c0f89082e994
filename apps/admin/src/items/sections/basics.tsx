import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useLaw } from '@onewindow/screens/law'
import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'
import { adminTexts } from '../../texts.ts'
import { useCatalogueWord, useNameOf } from '../catalogue-words.ts'
import type { ItemAnswer } from '../item-view.ts'

/** What it is, for whom, and which organs answer for it. */
export function BasicsSection({ item: { shown: { content }, intakeClosedTo } }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const word = useCatalogueWord()
  const nameOf = useNameOf()
  const { trpc } = useApi()
  const departments = useQuery({ ...trpc.admin.items.departments.queryOptions(), staleTime: 300_000 }).data ?? []
  const departmentOf = (code: string) => { const found = departments.find((one) => one.code === code); return found ? nameOf(found) : code }
  const yes = (on: boolean) => text(on ? 'yes' : 'no')
  return (
    <Card>
      <DescriptionList rows={[
        { key: 'zh', term: text('nameZh'), value: content.nameZh }, { key: 'en', term: text('nameEn'), value: content.nameEn }, { key: 'code', term: text('itemCode'), value: content.code },
        { key: 'type', term: text('itemType'), value: word(`itemType.${content.itemType.code}`) }, { key: 'who', term: text('itemSubjects'), value: content.subjectTypes.map((type) => word(`subject.${type}`)).join(text('joint')) },
        { key: 'department', term: text('itemDepartment'), value: departmentOf(content.department) }, { key: 'deciding', term: text('itemDeciding'), value: departmentOf(content.decidingDepartment) },
        { key: 'levels', term: text('itemLevels'), value: content.levels.map((one) => `${word(`level.${one.level}`)}${text('inBrackets', { what: text(`levelDoes.${one.function}`) })}`).join(text('joint')) },
        { key: 'agent', term: text('agentAllowed'), value: yes(content.agentAllowed) }, { key: 'person', term: text('inPerson'), value: yes(content.inPersonRequired) }, { key: 'commitment', term: text('commitmentAllowed'), value: yes(content.commitment.eligible) },
        ...(intakeClosedTo ? [{ key: 'closed', term: text('intakeClosed'), value: text('intakeClosedTo', { day: intakeClosedTo.slice(0, 10) }), role: 'paused' as const }] : []),
      ]} />
    </Card>
  )
}

/** The laws that let the authority ask for this (行政许可法 第三十条). */
export function BasisSection({ item: { shown: { content } } }: { item: ItemAnswer }) {
  const text = useText(adminTexts)
  const law = useLaw()
  return (
    <Card>
      <DescriptionList rows={content.legalBasis.map((basis, at) => ({ key: String(at), term: text('basisNumber', { n: at + 1 }), value: law([basis.law, basis.article].filter(Boolean).join(' ')), role: basis.verified ? 'done' as const : 'waiting' as const, note: text(basis.verified ? 'basisVerified' : 'basisUnverified') }))} />
    </Card>
  )
}

/** Who may apply: the conditions as the guide lists them. */
export function ConditionsSection({ item: { shown: { content } } }: { item: ItemAnswer }) {
  const { language } = useLanguage()
  return <Card><ol className="ad-numbered">{content.conditions.map((condition) => <li key={condition.zh}>{condition[language]}</li>)}</ol></Card>
}
