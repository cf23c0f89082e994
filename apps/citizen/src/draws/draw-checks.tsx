import { DRAW_CHECKS, verifyDraw, type DrawVerdict } from '@onewindow/market-supervision/definition/draw/verify-draw'
import type { DrawBundle } from '@onewindow/market-supervision/definition/draw/entries'
import { drawOf, isRefusal } from '@onewindow/market-supervision/definition/draw/draw'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useText } from '@onewindow/ui/i18n'
import { Skeleton } from '@onewindow/ui/skeleton'
import { StatusShape, type StatusRole } from '@onewindow/ui/status-tag'
import { TextField } from '@onewindow/ui/text-field'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { OUTCOME_TONE, outcomeOf } from './outcome.ts'
import { usePartyName } from './party-name.ts'
import { drawTexts } from './texts.ts'

interface Recomputed {
  verdict: DrawVerdict
  selected: readonly string[]
  shortages: number
}

/** Once the page is drawn: twenty thousand candidates take a quarter of a second. Asked of nobody, so also without a line. */
function useRecomputed(bundle: DrawBundle): Recomputed | undefined {
  return useQuery({
    queryKey: ['recomputed draw', bundle.commitHash, bundle.resultHash, bundle],
    staleTime: Infinity,
    networkMode: 'always',
    queryFn: async (): Promise<Recomputed> => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const verdict = verifyDraw(bundle)
      const drawn = verdict.ok ? drawOf(bundle.seed, bundle.rules, bundle.objects, bundle.inspectors) : null
      return drawn === null || isRefusal(drawn) ? { verdict, selected: [], shortages: 0 } : { verdict, selected: drawn.selected, shortages: drawn.shortages.length }
    },
  }).data
}

interface Props {
  bundle: DrawBundle
  /** Whether what was committed to is what the platform published; null where that could not be asked, left out where it is certain. */
  published?: boolean | null
  /** Whether a supplementary draw fills the seats nobody could take. */
  supplemented?: boolean
  level?: 2 | 3
}

/** The draw once more on this device, check by check (优化营商环境条例 §54; market supervision §5.2, step 12), and what came of it. */
export function DrawChecks({ bundle, published, supplemented = false, level = 2 }: Props) {
  const text = useText(drawTexts)
  const found = useRecomputed(bundle)
  if (!found) return <Skeleton shape="card" lines={7} />
  const { verdict, selected, shortages } = found
  const outcome = outcomeOf(verdict.ok, published)
  return (
    <>
      <Card level={level} title={text('checks')} tone={OUTCOME_TONE[outcome]}>
        <p role="status">
          <b>{text(`is.${outcome}`)}</b>
        </p>
        <p className="ow-second">{text(`isText.${outcome}`, { n: bundle.objects.length, k: selected.length })}</p>
        <Ticks verdict={verdict} published={published} />
      </Card>
      {verdict.ok && (
        <Card level={level} title={text('figures')}>
          <DescriptionList
            rows={[
              { key: 'candidates', term: text('candidates'), value: String(bundle.objects.length) },
              { key: 'chosen', term: text('chosen'), value: String(selected.length) },
              { key: 'drawnBy', term: text('drawnBy'), value: String(bundle.inspectors.length), note: text('seats', { n: bundle.rules.seats.reduce((sum, { size }) => sum + size, 0) }) },
              { key: 'shortages', term: text('shortages'), value: shortages === 0 ? text('noShortages') : supplemented ? text('shortagesFilled', { n: shortages }) : String(shortages) },
            ]}
          />
          {level === 2 && <FindEntry bundle={bundle} selected={selected} />}
        </Card>
      )}
    </>
  )
}

function Ticks({ verdict, published }: { verdict: DrawVerdict; published: boolean | null | undefined }) {
  const text = useText(drawTexts)
  const party = usePartyName()
  const failed = verdict.ok ? DRAW_CHECKS.length : DRAW_CHECKS.indexOf(verdict.fails)
  const rows: { key: string; role: StatusRole; words: string; note?: string }[] = [
    ...(published === undefined ? [] : [{ key: 'published', role: (published === null ? 'waiting' : published ? 'done' : 'refused') as StatusRole, words: text(published === null ? 'sameUnknown' : published ? 'same' : 'sameNot') }]),
    ...DRAW_CHECKS.map((check, i) => {
      const words = text(`check.${check}`)
      if (i < failed) return { key: check, role: 'done' as const, words }
      if (i > failed) return { key: check, role: 'waiting' as const, words: text('checkLater', { check: words }) }
      return { key: check, role: 'refused' as const, words: text('checkFails', { check: words }), ...(!verdict.ok && verdict.party ? { note: text('failsParty', { party: party(verdict.party) }) } : {}) }
    }),
  ]
  return (
    <ul className="cz-checks">
      {rows.map(({ key, role, words, note }) => (
        <li key={key} data-check={key} data-role={role}>
          <StatusShape role={role} size={22} />
          <span>
            {words}
            {note !== undefined && <span className="cz-line ow-small ow-second">{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

const LEAST_TYPED = 4

/** A firm that knows its name in the list looks for it; nothing of it leaves the device. */
function FindEntry({ bundle, selected }: { bundle: DrawBundle; selected: readonly string[] }) {
  const text = useText(drawTexts)
  const [typed, setTyped] = useState('')
  const wanted = typed.normalize('NFKC').trim().toLowerCase()
  const at = wanted.length < LEAST_TYPED ? -1 : bundle.objects.findIndex(({ id }) => id.startsWith(wanted))
  const id = bundle.objects[at]?.id
  return (
    <div className="cz-not-printed">
      <TextField name="entry" label={text('findEntry')} hint={text('entryHint')} value={typed} onChange={setTyped} maxLength={64} optional autoComplete="off" />
      <p role="status" className="ow-small">
        {wanted.length >= LEAST_TYPED && (id === undefined ? text('entryNot') : `${text('entryIn', { n: at + 1, size: bundle.objects.length })} · ${text(selected.includes(id) ? 'entryDrawn' : 'entryNotDrawn')}`)}
      </p>
    </div>
  )
}
