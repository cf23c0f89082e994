import { useApi } from '@onewindow/screens/api'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { Button } from '@onewindow/ui/button'
import { ComboBox } from '@onewindow/ui/combo-box'
import { useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { TextField } from '@onewindow/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { usePeopleOptions } from '../people/people-options.ts'
import { adminTexts } from '../texts.ts'
import { ExplainAnswer } from './explain-answer.tsx'
import type { Matrix } from './matrix-view.ts'
import type { PermissionFilters } from './permissions-page.tsx'

const LEAST_PURPOSE = 4

/** 为什么能，为什么不能: who · what · case, answered step by step. The question is an entry in the log, so it asks for its purpose. */
export function ExplainPanel({ matrix, filters, change }: { matrix: Matrix; filters: PermissionFilters; change: (part: Partial<PermissionFilters>) => void }) {
  const text = useText(adminTexts)
  const words = useCaseTexts(matrix.caseType)
  const { trpc } = useApi()
  const [purpose, setPurpose] = useState('')
  const [number, setNumber] = useState(filters.case ?? '')
  const [tried, setTried] = useState(false)
  const people = usePeopleOptions(filters.who ?? null)
  const ask = useMutation(trpc.admin.roles.explain.mutationOptions())
  const event = filters.event ?? 'read'
  const nameOf = (name: string) => name === 'read' ? text('eventRead') : words.event(name)
  const missing = { who: !filters.who, number: number.trim() === '', purpose: purpose.trim().length < LEAST_PURPOSE }
  const submit = () => {
    setTried(true)
    if (!filters.who || missing.number || missing.purpose) return
    change({ case: number.trim() })
    ask.mutate({ accountId: filters.who, caseNumber: number.trim(), event, purpose: purpose.trim() })
  }
  const forget = (part: Partial<PermissionFilters>) => { ask.reset(); change(part) }
  return (
    <section aria-labelledby="explain-title" className="ow-stack">
      <h2 className="ow-heading" id="explain-title">{text('explainTitle')}</h2>
      <form className="ad-form ad-explain" noValidate onSubmit={(submitted) => { submitted.preventDefault(); submit() }}>
        <ComboBox name="who" label={text('explainWho')} placeholder={text('explainWhoHint')} options={people.options} value={filters.who ?? null} onChange={(who) => forget({ who: who ?? undefined })} onSearch={people.search} error={tried && missing.who ? text('explainWhoNeeded') : undefined} />
        <NativeSelect name="what" label={text('explainWhat')} options={matrix.rows.map((row) => ({ value: row.event, label: nameOf(row.event) }))} value={event} onChange={(value) => forget({ event: value })} />
        <TextField name="case" label={text('explainCase')} placeholder="BJ-640104-20261118-000037-0" value={number} onChange={(typed) => { ask.reset(); setNumber(typed) }} maxLength={40} error={tried && missing.number ? text('explainCaseNeeded') : undefined} />
        <TextField name="purpose" label={text('purpose')} value={purpose} onChange={setPurpose} maxLength={200} error={tried && missing.purpose ? text('purposeNeeded', { n: LEAST_PURPOSE }) : undefined} />
        <div className="ow-row"><Button kind="primary" type="submit" busy={ask.isPending}>{text('explainAsk')}</Button><small className="ow-small ow-second">{text('explainPurposeHint')}</small></div>
      </form>
      {ask.isError && <Refused error={ask.error} />}
      {ask.data && <ExplainAnswer caseType={matrix.caseType} answer={ask.data} event={event} purpose={purpose.trim()} />}
    </section>
  )
}
