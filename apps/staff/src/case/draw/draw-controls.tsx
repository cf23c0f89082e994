import type { CaseView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import type { ControlProps, Overrides } from '@onewindow/screens/event-form'
import type { Draft } from '@onewindow/screens/event-input'
import { QueryView } from '@onewindow/screens/query-view'
import { ComboBox } from '@onewindow/ui/combo-box'
import { Field } from '@onewindow/ui/field'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { TextField } from '@onewindow/ui/text-field'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { RouterOutputs } from '../../app/api-types.ts'
import { Picked } from '../../app/picked.tsx'
import { answerAt, answersWith, type Answer } from './answers.ts'
import { forgetSecrets } from './kept-secrets.ts'
import { CommitControl, RevealControl, SourceControl, startOfDraw, ValueControl } from './secret-controls.tsx'
import { drawTexts } from './texts.ts'

export type Room = RouterOutputs['staff']['draws']['room']
type Drawn = Room['objects'][number]
/** What is wrong with a field inside a list that one control draws. */
type ErrorAt = (path: string) => string | undefined

/** What the forms of a draw ask for is chosen, computed or kept on the device; nobody types a root, a commitment or the name of a candidate (market supervision §9, MS-07). */
function controlsOf(view: CaseView, event: string, room: Room, errorAt: ErrorAt): Overrides {
  const { ceremony } = room
  const asksValue = ceremony !== null && ceremony.publicSource !== '' && ceremony.publicSource !== 'none'
  if (event === 'commit')
    return { commitment: (props) => <CommitControl {...props} room={room} caseId={view.id} number={view.number ?? ''} />, objectsRoot: null, inspectorsRoot: null, publicSource: (props) => <SourceControl {...props} room={room} /> }
  if (event === 'reveal' || event === 'revealLast') return { secret: (props) => <RevealControl {...props} room={room} />, publicValue: asksValue ? (props) => <ValueControl {...props} room={room} /> : null }
  if (event === 'supplement') return { dept: (props) => <DeptControl {...props} room={room} />, vacated: (props) => <VacatedControl {...props} caseId={view.id} errorAt={errorAt} /> }
  if (event === 'confirm') return { answers: (props) => <AnswersControl {...props} room={room} errorAt={errorAt} /> }
  return event === 'replaceObject' ? { object: (props) => <ObjectControl {...props} caseId={view.id} /> } : {}
}

/** Asks for the room before the form: what is committed to and as whom stands there from the beginning. */
export function DrawPlace({ view, event, children }: { view: CaseView; event: string; children: (controls: (errorAt: ErrorAt) => Overrides, start: Draft) => ReactNode }) {
  const { trpc } = useApi()
  // With every version of the case the room is another.
  const room = useQuery({ ...trpc.staff.draws.room.queryOptions({ caseId: view.id }), staleTime: 0, refetchOnWindowFocus: false })
  const isShown = room.data?.ceremony?.commitments.some(({ own, revealed }) => own && revealed) ?? false
  useEffect(() => { if (isShown) forgetSecrets({ caseId: view.id, party: room.data?.party ?? '' }) }, [isShown, view.id, room.data?.party])
  const held = room.data?.ceremony?.commitments.find(({ own }) => own)
  useEffect(() => { if (held) forgetSecrets({ caseId: view.id, party: held.party, but: held.commitment }) }, [held, view.id])
  return <QueryView query={room} lines={6} shape="card">{(data) => children((errorAt) => controlsOf(view, event, data, errorAt), startOfDraw(event, data))}</QueryView>
}

function useObjects(caseId: string, typed: string): { objects: readonly Drawn[]; more: number } {
  const { trpc } = useApi()
  const { data } = useQuery({ ...trpc.staff.draws.room.queryOptions({ caseId, text: typed.slice(0, 60) }), placeholderData: keepPreviousData })
  return { objects: data?.objects ?? [], more: data?.more ?? 0 }
}

function useObjectLine(): (one: Drawn) => string {
  const text = useText(drawTexts)
  return ({ number, risk, object, firm }) => firm ?? text('objectLine', { n: number, risk, id: object.slice(0, 9) })
}

function useSecondLine(): (one: Drawn) => string {
  const text = useText(drawTexts)
  return ({ number, risk, object, visit }) => [visit, text('objectLine', { n: number, risk, id: object.slice(0, 9) })].filter(Boolean).join(' · ')
}

function DeptControl({ name, value, onChange, error, room }: ControlProps & { room: Room }) {
  const text = useText(drawTexts)
  const { language } = useLanguage()
  return <NativeSelect name={name} label={text('dept')} error={error} options={room.departments.map((one) => ({ value: one.dept, label: text('deptSeats', { name: one.name[language], n: one.seats }) }))} value={typeof value === 'string' && value !== '' ? value : null} onChange={onChange} placeholder={text('dept')} />
}

interface Vacancy { object: string; inspector: string; why: string }

/** Who was drawn and cannot go: found by number, name or firm; the department of the seat follows from the person. */
function VacatedControl({ name, path, value, onChange, fill, error, caseId, errorAt }: ControlProps & { caseId: string; errorAt: ErrorAt }) {
  const text = useText(drawTexts)
  const [typed, setTyped] = useState('')
  const [lines, setLines] = useState<Readonly<Record<string, string>>>({})
  const { objects, more } = useObjects(caseId, typed)
  const lineOf = useObjectLine()
  const chosen = Array.isArray(value) ? (value as Vacancy[]) : []
  const keyOf = ({ object, inspector }: Vacancy): string => `${object} ${inspector}`
  const people = objects.flatMap((one) => one.team.flatMap(({ inspector, name: person, dept, seat }) => (inspector === null ? [] : [{ value: `${one.object} ${inspector}`, dept, label: `${[inspector, person].filter(Boolean).join(' ')}${seat === 0 ? ` (${text('leader')})` : ''}`, text: lineOf(one) }])))
  const add = (key: string | null): void => {
    const person = people.find((one) => one.value === key)
    const [object = '', inspector = ''] = key?.split(' ') ?? []
    if (!person || chosen.some((one) => keyOf(one) === key)) return
    setLines({ ...lines, [person.value]: text('memberLine', { inspector: person.label, object: person.text }) })
    setTyped('')
    fill({ dept: person.dept, [name.slice(name.lastIndexOf('.') + 1)]: [...chosen, { object, inspector, why: '' }] })
  }
  return (
    <div className="ow-stack">
      <ComboBox key={chosen.length} name={name} label={text('vacated')} hint={more > 0 ? text('more', { n: more }) : text('vacatedHint')} error={error} optional options={people.filter((one) => !chosen.some((other) => keyOf(other) === one.value))} value={null} onChange={add} onSearch={setTyped} placeholder={text('vacatedFind')} />
      {chosen.map((one, i) => {
        const line = lines[keyOf(one)] ?? `${one.inspector} · ${one.object.slice(0, 9)}`
        return (
          <div key={keyOf(one)} className="ow-stack">
            <Picked label={line} picked={[{ key: keyOf(one), label: line }]} onTakeBack={() => onChange(chosen.filter((other) => other !== one))} />
            <RadioCards inline name={`${name}.${i}.why`} label={text('why')} error={errorAt(`${path}.${i}.why`)} choices={[{ value: 'recused', label: text('recused') }, { value: 'ill', label: text('ill') }]} value={one.why === '' ? null : one.why} onChange={(why) => onChange(chosen.map((other) => (other === one ? { ...one, why } : other)))} />
          </div>
        )
      })}
    </div>
  )
}

/** One of the firms that were drawn. */
function ObjectControl({ name, label, value, onChange, error, caseId }: ControlProps & { caseId: string }) {
  const text = useText(drawTexts)
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<Drawn>()
  const { objects, more } = useObjects(caseId, typed)
  const [lineOf, second] = [useObjectLine(), useSecondLine()]
  const shown = picked && !objects.some((one) => one.object === picked.object) ? [picked, ...objects] : objects
  const choose = (id: string | null): void => {
    setPicked(shown.find((one) => one.object === id))
    onChange(id ?? '')
  }
  return <ComboBox name={name} label={label} error={error} {...(more > 0 ? { hint: text('more', { n: more }) } : {})} options={shown.map((one) => ({ value: one.object, label: lineOf(one), text: second(one) }))} value={typeof value === 'string' && value !== '' ? value : null} onChange={choose} onSearch={setTyped} placeholder={text('objectFind')} />
}

/** What is done about each open seat; one left empty stays open, and the server says so. */
function AnswersControl({ name, path, value, onChange, error, room, errorAt }: ControlProps & { room: Room; errorAt: ErrorAt }) {
  const text = useText(drawTexts)
  const { language } = useLanguage()
  const given = Array.isArray(value) ? (value as Answer[]) : []
  const nameOf = (dept: string): string => room.departments.find((one) => one.dept === dept)?.name[language] ?? dept
  if (room.shortages.length === 0) return <p className="ow-hint">{text('noneOpen')}</p>
  return (
    <Field name={name} label={text('answers')} hint={text('answersText', { n: room.shortages.length })} error={error} group>
      {() => (
        <div className="ow-stack">
          {room.shortages.map((one, i) => {
            const at = answerAt(given, one)
            return <TextField key={`${one.object} ${one.dept} ${one.seat}`} name={at < 0 ? `${name}.open.${i}` : `${name}.${at}.answer`} label={text('answerOf', { n: one.number, dept: nameOf(one.dept), seat: one.seat + 1 })} value={given[at]?.answer ?? ''} onChange={(answer) => onChange(answersWith(given, one, answer))} maxLength={200} optional error={at < 0 ? undefined : errorAt(`${path}.${at}.answer`)} />
          })}
        </div>
      )}
    </Field>
  )
}
