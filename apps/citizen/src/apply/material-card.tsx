import { MOST_FILE_BYTES } from '@onewindow/connectors/definition'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { FileField } from '@onewindow/ui/file-field'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { StatusShape, StatusWord } from '@onewindow/ui/status-tag'
import { useState } from 'react'
import type { DraftView } from '../app/answers.ts'
import { useInLanguage } from '../app/in-language.ts'
import { useLimitWords } from '../app/limit-words.ts'
import { CommitmentSheet, ConsentSheet } from './consent-sheet.tsx'
import { FileLinks } from './file-links.tsx'
import { acceptOf, MOST_DEFERRED, offerOf, roleOfState, sourceOf, waitsForConsent, type ItemMaterial, type MaterialStand } from './material-words.ts'
import { applyTexts } from './texts.ts'
import { useUploads } from './use-uploads.ts'
import type { DraftChange } from './use-save-draft.ts'

export interface MaterialCardProps {
  draft: DraftView
  stand: MaterialStand
  /** Where the condition of a conditional material is told in words, by key. */
  when: string | undefined
  change: (change: (view: DraftView) => DraftChange) => Promise<void>
}

const without = (keys: readonly string[], key: string): string[] => keys.filter((one) => one !== key)
const withKey = (keys: readonly string[], key: string): string[] => [...without(keys, key), key]

/** One material: where it stands, and every lawful way to settle it. */
export function MaterialCard({ draft, stand: { verdict, material }, when, change }: MaterialCardProps) {
  const text = useText(applyTexts)
  const say = useInLanguage()
  const sayRefusal = useRefusalText()
  const { key, state } = verdict
  const name = material ? say({ zh: material.nameZh, en: material.nameEn }) : key
  const files = draft.files.filter((file) => file.key === key)
  const { uploads, add, cancel, retry, remove } = useUploads({
    caseId: draft.caseId,
    say: sayRefusal,
    onArrived: (file) => change(() => ({ files: [{ ...file, key }] })),
  })
  const source = sourceOf(verdict)
  const offered = waitsForConsent(draft, { verdict, material })
  const role = offered ? 'progress' : roleOfState[state]
  const asks = state !== 'satisfied' || source.kind === 'upload'
  return (
    <Card className="cz-material" id={key}>
      <div className="cz-material-head">
        <StatusShape role={role} />
        <div>
          <h2>{name}</h2>
          <p>
            <StandWords draft={draft} stand={{ verdict, material }} files={files.length} when={when} />
          </p>
        </div>
        <StatusWord role={role}>{text(offered ? 'state.offered' : `state.${state}`)}</StatusWord>
      </div>
      <FileLinks
        files={files}
        removeLabel={(label) => text('remove', { name: label })}
        onRemove={(fileId) => {
          void change(() => ({ removed: [fileId] }))
        }}
      />
      {material && <OtherWays draft={draft} state={state} material={material} name={name} change={change} />}
      {asks && state !== 'deferred' && state !== 'committed' && (
        <FileField
          name={`${key}-files`}
          label={<span className="ow-hidden">{name}</span>}
          hint={text('fileHint', { formats: (material?.acceptedFormats ?? ['pdf', 'jpg', 'png']).join(' / ').toUpperCase() })}
          onFiles={add}
          accept={acceptOf(material?.acceptedFormats ?? ['pdf', 'jpg', 'png'])}
          many
          limit={MOST_FILE_BYTES}
          camera
          uploads={uploads}
          onCancel={cancel}
          onRetry={retry}
          onRemove={remove}
        />
      )}
    </Card>
  )
}

function StandWords({
  draft,
  stand: { verdict, material },
  files,
  when,
}: {
  draft: DraftView
  stand: MaterialStand
  files: number
  when: string | undefined
}) {
  const text = useText(applyTexts)
  const say = useInLanguage()
  const { kind, name } = sourceOf(verdict)
  // One that is not among the person's own is the result of another item of the same application.
  const licence = draft.licences.find(({ type }) => type === name)
  switch (verdict.state) {
    case 'satisfied':
      return kind === 'licence'
        ? licence
          ? text('by.licence', { name: say({ zh: licence.titleZh, en: licence.titleEn }) })
          : text('by.result')
        : kind === 'dataset'
          ? text('by.dataset', { name })
          : kind === 'upload'
            ? text('by.upload', { n: files })
            : kind === 'mandate'
              ? text('by.mandate')
              : text('by.generated')
    case 'committed':
      return text('committedText')
    case 'deferred':
      return text('deferredText')
    case 'waitingDataset':
      return text('waitingDataset')
    case 'officerDecides':
      return text('officerDecides', { when: when ?? '' })
    case 'notNeeded':
      return when === undefined ? '' : text('onlyWhen', { when })
    default: {
      const offer = material && waitsForConsent(draft, { verdict, material }) ? offerOf(draft, material) : undefined
      if (offer?.licence) return text('by.offeredLicence', { name: say({ zh: offer.licence.titleZh, en: offer.licence.titleEn }) })
      if (offer?.dataset) return text('by.offeredDataset', { name: offer.dataset })
      return when === undefined ? '' : text('conditionalNote', { when })
    }
  }
}

interface WaysProps {
  draft: DraftView
  state: MaterialStand['verdict']['state']
  material: ItemMaterial
  name: string
  change: MaterialCardProps['change']
}

/** Beside uploading: a licence of one's own, a record of the state, a promise, a commitment; and the way back from each. */
function OtherWays({ draft, state, material, name, change }: WaysProps) {
  const text = useText(applyTexts)
  const say = useInLanguage()
  const limitWords = useLimitWords()
  const format = useFormat()
  const [sheet, setSheet] = useState<'consent' | 'commit'>()
  const [busy, setBusy] = useState(false)
  const { key } = material
  const item = say({ zh: draft.item.nameZh, en: draft.item.nameEn })
  const { licence, dataset } = offerOf(draft, material)
  const licenceName = licence && say({ zh: licence.titleZh, en: licence.titleEn })
  const consented = draft.consents.includes(key)
  const mayDefer = draft.deferrals.length < MOST_DEFERRED
  const within = draft.item.commitment.postCheckWithin
  const save = async (next: (view: DraftView) => DraftChange) => {
    setBusy(true)
    await change(next)
    setBusy(false)
    setSheet(undefined)
  }
  const open = state === 'missing' || state === 'officerDecides' || state === 'notNeeded'
  return (
    <div className="ow-row">
      {open && licenceName && !consented && (
        <Button kind="outline" onClick={() => setSheet('consent')}>
          {text('useLicence', { name: licenceName })}
        </Button>
      )}
      {open && dataset && !consented && (
        <Button kind="outline" onClick={() => setSheet('consent')}>
          {text('useDataset')}
        </Button>
      )}
      {state === 'missing' &&
        material.deferrable &&
        (mayDefer ? (
          <Button
            busy={busy}
            onClick={() => {
              void save((view) => ({ deferrals: withKey(view.deferrals, key) }))
            }}
          >
            {text('defer')}
          </Button>
        ) : (
          <span className="ow-small ow-hint">{text('deferFull')}</span>
        ))}
      {state === 'missing' &&
        material.commitmentReplaceable &&
        draft.item.commitment.eligible &&
        (draft.commitmentClosed ? (
          <span className="ow-small ow-hint">
            {text(`commitClosed.${draft.commitmentClosed.because}`, { day: draft.commitmentClosed.on ? format.dayPlain(draft.commitmentClosed.on) : null })}
          </span>
        ) : (
          <Button onClick={() => setSheet('commit')}>{text('commit')}</Button>
        ))}
      {state === 'deferred' && (
        <Button
          kind="quiet"
          busy={busy}
          onClick={() => {
            void save((view) => ({ deferrals: without(view.deferrals, key) }))
          }}
        >
          {text('deferUndo')}
        </Button>
      )}
      {(state === 'committed' || (draft.commitmentClosed && draft.commitments.includes(key))) && (
        <Button
          kind="quiet"
          busy={busy}
          onClick={() => {
            void save((view) => {
              const commitments = without(view.commitments, key)
              return { commitments, commitmentChosen: commitments.length > 0 }
            })
          }}
        >
          {text('commitUndo')}
        </Button>
      )}
      {consented && (licence !== undefined || dataset !== null) && (
        <Button
          kind="quiet"
          busy={busy}
          onClick={() => {
            void save((view) => ({ consents: without(view.consents, key) }))
          }}
        >
          {text('withdrawConsent')}
        </Button>
      )}
      <ConsentSheet
        open={sheet === 'consent'}
        title={text('consentTitle', { name: licenceName ?? dataset ?? name })}
        whom={draft.organ}
        why={text('consentWhyText', { item, material: name })}
        busy={busy}
        onClose={() => setSheet(undefined)}
        what={
          licence && licenceName
            ? text('consentWhatLicence', { name: licenceName, number: licence.number })
            : text('consentWhatDataset', { name: dataset ?? name })
        }
        onAgree={() => {
          void save((view) => ({ consents: withKey(view.consents, key) }))
        }}
      />
      <CommitmentSheet
        open={sheet === 'commit'}
        item={item}
        within={within ? limitWords({ value: within.value, unit: within.unit }) : undefined}
        busy={busy}
        onClose={() => setSheet(undefined)}
        onAgree={() => {
          void save((view) => ({ commitments: withKey(view.commitments, key), commitmentChosen: true }))
        }}
      />
    </div>
  )
}
