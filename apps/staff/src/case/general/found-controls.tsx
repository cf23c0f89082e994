import type { CodeName } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import type { ControlProps } from '@onewindow/screens/event-form'
import { ComboBox } from '@onewindow/ui/combo-box'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useEnded, type Ended } from '../../app/ended.ts'
import { Picked } from '../../app/picked.tsx'
import { staffTexts } from '../../texts.ts'

const MOST = 20
const CODE_LENGTH = 18
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function useFirms(typed: string, chosen?: string) {
  const { trpc } = useApi()
  const { data } = useQuery({ ...trpc.staff.firms.search.queryOptions({ text: typed.slice(0, 60), limit: MOST, ...(chosen ? { chosen } : {}) }), enabled: typed.trim().length > 1 || Boolean(chosen), placeholderData: keepPreviousData })
  return data ?? []
}

/** The second line of a firm: its code, and that its registration has ended where it has. */
function useFirmLine() {
  const ended = useEnded()
  return (firm: { uscc: string; ended: Ended | null }): string => (firm.ended ? `${firm.uscc} · ${ended(firm.ended)}` : firm.uscc)
}

/** A firm of the register by a part of its name or its code; what is known of it is written beside it. Left empty for people and for firms nobody registered. */
export function FirmControl({ name, label, value, onChange, fill, error }: ControlProps) {
  const text = useText(staffTexts)
  const [typed, setTyped] = useState('')
  const firms = useFirms(typed, textOf(value))
  const line = useFirmLine()
  const options = firms.map((firm) => ({ value: firm.partyId, label: firm.name, text: line(firm) }))
  const choose = (id: string | null): void => {
    const firm = firms.find(({ partyId }) => partyId === id)
    if (firm) fill({ [name.slice(name.lastIndexOf('.') + 1)]: firm.partyId, name: firm.name, uscc: firm.uscc, address: firm.address, kind: firm.kind })
    else onChange(null)
  }
  return <ComboBox name={name} label={label} hint={text('firmHint')} error={error} optional options={options} value={textOf(value) || null} onChange={choose} onSearch={setTyped} placeholder={text('typeToFind')} />
}

/** A firm where only its code is asked for. */
export function FirmCodeControl({ name, label, value, onChange, fill, error, required }: ControlProps) {
  const text = useText(staffTexts)
  const [typed, setTyped] = useState('')
  const code = textOf(value)
  const firms = useFirms(typed || code)
  const line = useFirmLine()
  const options = firms.map((firm) => ({ value: firm.uscc, label: firm.name, text: line(firm) }))
  const choose = (uscc: string | null): void => {
    const firm = firms.find((one) => one.uscc === uscc)
    if (firm) fill({ [name.slice(name.lastIndexOf('.') + 1)]: firm.uscc, individual: firm.kind === 'individualBusiness' })
    else onChange(uscc ?? '')
  }
  return <ComboBox name={name} label={label} error={error} optional={!required} options={options} value={code || null} onChange={choose} onSearch={setTyped} placeholder={text('typeToFind')} />
}

/** What a firm chosen by its code brings with it; a code the register does not have takes with it what was written beside the one before it. Null: nothing beside it changes. */
export function besideCode(firm: { name: string; address: string } | undefined, before: string, chosen: string): { name: string; address: string } | null {
  if (firm) return { name: firm.name, address: firm.address }
  return before === '' || before === chosen ? null : { name: '', address: '' }
}

/** A firm beside whose code its name and address are written: of the register, or by a code that nobody registered here. */
export function FirmOfCodeControl({ name, label, value, onChange, fill, error, required }: ControlProps) {
  const text = useText(staffTexts)
  const [typed, setTyped] = useState('')
  const code = textOf(value)
  const wanted = typed.trim() || code
  const firms = useFirms(wanted)
  const line = useFirmLine()
  const others = [wanted, code].filter((one, i, all) => one.length === CODE_LENGTH && all.indexOf(one) === i && !firms.some(({ uscc }) => uscc === one))
  const options = [...firms.map((firm) => ({ value: firm.uscc, label: firm.name, text: line(firm) })), ...others.map((one) => ({ value: one, label: one }))]
  const choose = (uscc: string | null): void => {
    const beside = besideCode(firms.find((one) => one.uscc === uscc), code, uscc ?? '')
    if (beside) fill({ [name.slice(name.lastIndexOf('.') + 1)]: uscc ?? '', ...beside })
    else onChange(uscc ?? '')
  }
  return <ComboBox name={name} label={label} error={error} optional={!required} options={options} value={code || null} onChange={choose} onSearch={setTyped} placeholder={text('typeToFind')} />
}

/** Another case by its number, title or party. */
export function CaseControl({ caseType, name, label, value, onChange, error, required }: ControlProps & { caseType: string | undefined }) {
  const text = useText(staffTexts)
  const words = useMixedTexts()
  const { trpc } = useApi()
  const [typed, setTyped] = useState('')
  const chosen = textOf(value)
  const found = useQuery({ ...trpc.staff.case.search.queryOptions({ text: typed.slice(0, 60) || undefined, caseType, limit: MOST }), placeholderData: keepPreviousData })
  const own = useQuery({ ...trpc.staff.case.get.queryOptions({ caseId: chosen }), enabled: /^[0-9a-f-]{36}$/.test(chosen) })
  const rows = new Map([...(own.data ? [own.data] : []), ...(found.data?.rows ?? [])].map((row) => [row.id, row]))
  const options = [...rows.values()].map((row) => ({ value: row.id, label: `${row.number ?? ''} ${row.title}`.trim(), text: `${words.find(`caseType.${row.caseType}`) ?? row.caseType} · ${row.party}` }))
  return <ComboBox name={name} label={label} hint={text('caseHint')} error={error} optional={!required} options={options} value={chosen || null} onChange={(id) => onChange(id ?? '')} onSearch={setTyped} placeholder={text('typeToFind')} />
}

function useCodeOptions(codes: readonly CodeName[]) {
  const { language } = useLanguage()
  return codes.map((one) => ({ value: one.code, label: one[language], text: one.code }))
}

/** One of a list the domain keeps: chosen by its name, sent as its code. */
export function CodeControl({ codes, name, label, value, onChange, error, required, schema }: ControlProps & { codes: readonly CodeName[] }) {
  // An id beside the name would tell nobody anything.
  const options = useCodeOptions(codes).map(({ text, ...one }) => (schema.format === 'uuid' ? one : { ...one, text }))
  return <ComboBox name={name} label={label} error={error} optional={!required} options={options} value={textOf(value) || null} onChange={(code) => onChange(code ?? (schema.nullable ? null : ''))} />
}

/** Several of such a list. */
export function CodesControl({ codes, name, label, value, onChange, error, required }: ControlProps & { codes: readonly CodeName[] }) {
  const options = useCodeOptions(codes)
  const chosen = Array.isArray(value) ? (value as string[]).filter((code) => code !== '') : []
  return (
    <div className="ow-stack">
      <ComboBox key={chosen.length} name={name} label={label} error={error} optional={!required} options={options.filter((option) => !chosen.includes(option.value))} value={null} onChange={(code) => { if (code) onChange([...chosen, code]) }} />
      <Picked label={label} picked={chosen.map((code) => ({ key: code, label: options.find((option) => option.value === code)?.label ?? code }))} onTakeBack={(code) => onChange(chosen.filter((one) => one !== code))} />
    </div>
  )
}
