import { download } from '@onewindow/screens/download'
import type { ControlProps } from '@onewindow/screens/event-form'
import type { Draft } from '@onewindow/screens/event-input'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Checkbox } from '@onewindow/ui/checkbox'
import { CopyButton } from '@onewindow/ui/confirmation'
import { Field } from '@onewindow/ui/field'
import { useText } from '@onewindow/ui/i18n'
import { StatusShape } from '@onewindow/ui/status-tag'
import { TextField } from '@onewindow/ui/text-field'
import { Dices, Download, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Room } from './draw-controls.tsx'
import { isOnDevice, keepSecret, keptSecret } from './kept-secrets.ts'
import { fits, inGroups, makeSecret, secretOf, secretTyped } from './secrets.ts'
import { drawTexts } from './texts.ts'

type InRoom = ControlProps & { room: Room }

const publicSourceOf = ({ ceremony }: Room): string | undefined => (ceremony && ceremony.commitments.length > 0 ? ceremony.publicSource : undefined)
const aboutOf = (room: Room): string => [room.ceremony?.objectsRoot, room.ceremony?.inspectorsRoot, publicSourceOf(room)].join(' ')

/** What the form of a step starts with: roots and public source as the room shows them, the secret where it lies on this device, the public value the first party gave. */
export function startOfDraw(event: string, room: Room): Draft {
  const { ceremony } = room
  if (!ceremony) return {}
  if (event === 'commit') return { publicSource: 'none', ...committedWith(room) }
  if (event !== 'reveal' && event !== 'revealLast') return {}
  const own = ceremony.commitments.find((one) => one.own)
  return { secret: (own && secretOf(own.party, own.commitment)) ?? '', publicValue: ceremony.publicValue ?? '' }
}

function usePartyName(): (party: string) => string {
  const text = useText(drawTexts)
  return (party) => text.find(`party.${party}`) ?? text('partyOther', { dept: party })
}

/** Which draw this is about, what is committed to, and how far both parties are: two lines, waiting or given. */
function Ceremony({ room: { ceremony, party }, revealing }: { room: Room; revealing: boolean }) {
  const text = useText(drawTexts)
  const nameOf = usePartyName()
  if (!ceremony) return null
  const { drawNo, supplementary, objectsRoot, inspectorsRoot, commitments } = ceremony
  const other = commitments.length < 2 ? [{ key: 'waiting', role: 'waiting' as const, words: text('waiting', { party: commitments.length === 1 ? nameOf(party) : text('secondParty') }) }] : []
  const lines = revealing
    ? commitments.map((one) => ({ key: one.party, role: one.revealed ? ('done' as const) : ('waiting' as const), words: text(one.revealed ? 'shown' : 'notShown', { party: nameOf(one.party) }) }))
    : [...commitments.map((one) => ({ key: one.party, role: 'done' as const, words: text('given', { party: nameOf(one.party) }) })), ...other]
  return (
    <Callout tone="plain">
      <b>{supplementary && drawNo !== null ? text('supplementary', { no: drawNo }) : text('draw')}</b>
      <ul className="st-records">
        {lines.map(({ key, role, words }) => <li key={key}><StatusShape role={role} size={16} /><div><p>{words}</p></div></li>)}
        {!revealing && [['objectsRoot', objectsRoot], ['inspectorsRoot', inspectorsRoot]].map(([key = '', root = '']) => <li key={key}><div><b>{text(key as 'objectsRoot')}</b><p className="ow-mono ow-tiny">{root} <CopyButton value={root} /></p></div></li>)}
      </ul>
      {!revealing && <small>{text('rootsText')}</small>}
    </Callout>
  )
}

/** What a commitment says of the draw beside its hash; the public value only where the other party has named one, for what is typed of it stays. */
export function committedWith(room: Room): Draft {
  const publicSource = publicSourceOf(room)
  return { objectsRoot: room.ceremony?.objectsRoot, inspectorsRoot: room.ceremony?.inspectorsRoot, ...(publicSource === undefined ? {} : { publicSource }) }
}

/** A secret made here; what is sent is what follows from it, with the roots as this page shows them. */
export function CommitControl({ name, label, value, onChange, fill, error, room, caseId, number }: InRoom & { caseId: string; number: string }) {
  const text = useText(drawTexts)
  const nameOf = usePartyName()
  const { party } = room
  const commitment = typeof value === 'string' ? value : ''
  const about = aboutOf(room)
  const secret = commitment === '' ? null : secretOf(party, commitment, about)
  const [onDevice, setOnDevice] = useState(() => isOnDevice(commitment))
  const [isKept, setKept] = useState(true)
  const [isOld, setOld] = useState(false)
  // One that was made before the lists were frozen anew, or before the other party named a public value, is not sent any more.
  const isStale = commitment !== '' && secret === null
  useEffect(() => {
    if (!isStale) return
    setOld(true)
    onChange('')
  }, [isStale, onChange])
  const make = (): void => {
    const made = makeSecret({ caseId, party, about, onDevice })
    setKept(made.kept)
    setOld(false)
    fill({ [name]: made.commitment, ...committedWith(room) })
  }
  const keepHere = (own: boolean): void => {
    const kept = keptSecret(commitment)
    setOnDevice(own)
    if (kept) setKept(keepSecret(commitment, kept, own))
  }
  const save = (): void => download(`${number || 'draw'}-${party}.txt`, 'text/plain', `${text('fileHead', { number, party: nameOf(party) })}\n${inGroups(secret ?? '')}\n${text('commitmentIs')} ${commitment}\n`)
  return (
    <>
      <Ceremony room={room} revealing={false} />
      <Field name={name} label={secret === null ? label : text('secret')} hint={text('makeText')} error={error ?? (isOld ? text('madeBefore') : undefined)} group>
        {() => (
          <div className="ow-stack">
            <p className="ow-small">{text('asParty', { party: nameOf(party) })}</p>
            {secret !== null && (
              <>
                <p className="ow-mono" data-secret="">{inGroups(secret)} <CopyButton value={secret} /></p>
                {!isKept && <Callout tone="over">{text('notKept')}</Callout>}
                <p className="ow-small"><b>{text(onDevice ? 'keepItHere' : 'keepIt')}</b></p>
                <div className="ow-row">
                  <Button size="small" icon={<Download aria-hidden />} onClick={save}>{text('save')}</Button>
                  <Button size="small" icon={<Printer aria-hidden />} onClick={() => window.print()}>{text('print')}</Button>
                </div>
                <p className="ow-tiny ow-mono ow-second">{text('commitmentIs')} {commitment}</p>
              </>
            )}
            <Checkbox name={`${name}.own`} label={text('ownDevice')} text={text('ownDeviceText')} checked={onDevice} onChange={keepHere} />
            <div><Button kind={secret === null ? 'secondary' : 'quiet'} icon={<Dices aria-hidden />} onClick={make}>{text(secret === null ? 'makeSecret' : 'makeAgain')}</Button></div>
          </div>
        )}
      </Field>
    </>
  )
}

/** Found on this device, or typed from the copy that was kept; one that does not fit is said before it is sent and counted. */
export function RevealControl({ name, label, value, onChange, error, room }: InRoom) {
  const text = useText(drawTexts)
  const { ceremony } = room
  const own = ceremony?.commitments.find((one) => one.own)
  const found = own ? secretOf(own.party, own.commitment) : null
  const secret = typeof value === 'string' ? value : ''
  const differs = own && secret.length > 0 && secret !== found && /^[0-9a-f]{64}$/.test(secret) && !fits(own.party, own.commitment, secret)
  return (
    <>
      <Ceremony room={room} revealing />
      {!own && <Callout tone="near">{text('notParty')}</Callout>}
      <TextField name={name} label={label} hint={text(found !== null && secret === found ? 'revealFound' : 'revealType')} value={secret} onChange={(typed) => onChange(secretTyped(typed))} maxLength={100} autoComplete="off" error={error ?? (differs ? text('revealDiffers') : undefined)} />
    </>
  )
}

/** A later public value that nobody can choose, named by the first party and the same for the second. */
export function SourceControl({ name, value, onChange, error, room }: InRoom) {
  const text = useText(drawTexts)
  const given = publicSourceOf(room)
  if (given !== undefined) return <p className="ow-hint">{given === 'none' ? text('noSource') : text('publicSourceGiven', { source: given })}</p>
  const typed = typeof value === 'string' && value !== 'none' ? value : ''
  return <TextField name={name} label={text('publicSource')} hint={text('publicSourceHint')} value={typed} onChange={(to) => onChange(to.trim() === '' ? 'none' : to)} maxLength={200} optional error={error} />
}

/** The public value once it is there; the first who reveals fixes it. */
export function ValueControl({ name, value, onChange, error, room: { ceremony } }: InRoom) {
  const text = useText(drawTexts)
  const typed = typeof value === 'string' ? value : ''
  return <TextField name={name} label={text('publicValue')} hint={text('publicValueHint', { source: ceremony?.publicSource ?? '' })} value={typed} onChange={onChange} maxLength={200} error={error} />
}
