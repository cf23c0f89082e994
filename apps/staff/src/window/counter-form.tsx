import type { AnswerDocument, FormSchema } from '@onewindow/forms/definition'
import { FormErrors, FormSection, useForm } from '@onewindow/forms/react'
import { useApi } from '@onewindow/screens/api'
import { FailureNote, QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { Checkbox } from '@onewindow/ui/checkbox'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { TextField } from '@onewindow/ui/text-field'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RouterOutputs } from '../app/api-types.ts'
import type { DeskFile } from '../app/file-slots.tsx'
import { printed } from '../app/item-names.ts'
import { useStatus } from '../app/session.ts'
import { useRegions } from '../app/use-regions.ts'
import { staffTexts } from '../texts.ts'
import { CounterMaterials } from './counter-materials.tsx'
import { withoutFields } from './covered-fields.ts'
import type { FoundPerson, Receipt } from './window-page.tsx'

type Prepared = RouterOutputs['staff']['application']['counterForm']
interface Props { person: FoundPerson; slug: string; onReceived: (receipt: Receipt) => void }

/** The form of the item with what is known of the person, the papers, and the receipt at the end. */
export function CounterForm(props: Props) {
  const { trpc } = useApi()
  const prepared = useQuery({ ...trpc.staff.application.counterForm.queryOptions({ slug: props.slug, partyId: props.person.partyId }), staleTime: Infinity, gcTime: 0 })
  return <QueryView query={prepared} lines={8} shape="card">{(data) => <Filling {...props} prepared={data} />}</QueryView>
}

function Filling({ person, slug, prepared, onReceived }: Props & { prepared: Prepared }) {
  const text = useText(staffTexts)
  const words = useCaseTexts('application')
  const { language } = useLanguage()
  const { trpc } = useApi()
  const status = useStatus()
  const [answers, setAnswers] = useState<AnswerDocument>(prepared.answers as AnswerDocument)
  const [files, setFiles] = useState<readonly DeskFile[]>([])
  const [presenter, setPresenter] = useState('')
  const [originals, setOriginals] = useState(false)
  const [mode, setMode] = useState<'electronic' | 'window' | 'post'>(prepared.item.result.electronic ? 'electronic' : 'window')
  const [missing, setMissing] = useState<string>()
  const schema = useMemo(() => withoutFields(prepared.item.formSchema as FormSchema, prepared.covered), [prepared])
  const regions = useRegions(schema)
  const form = useForm({ schema, document: answers, change: setAnswers, today: status?.today ?? '' })
  const receive = useMutation(trpc.staff.application.receive.mutationOptions({ onSuccess: onReceived }))
  const send = (): void => {
    const formed = form.check()
    setMissing(presenter.trim() === '' ? text('presenterEmpty') : undefined)
    if (!formed || presenter.trim() === '') return
    receive.mutate({
      slug, partyId: person.partyId, offerId: prepared.offerId,
      input: { presenter: presenter.trim(), originalsSeen: originals, answers, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode }, files: files.flatMap(({ sent }) => (sent ? [sent] : [])), removed: [] },
    })
  }
  const uploading = files.some(({ sent, failed }) => !sent && failed === undefined)
  return (
    <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); send() }} noValidate>
      <h2 className="ow-heading">{printed(language === 'zh' ? prepared.item.nameZh : prepared.item.nameEn)}</h2>
      <FormErrors form={form} />
      <Card><FormSection form={form} regions={regions} />{prepared.covered.length > 0 && <p className="ow-hint">{text('coveredKnown', { n: prepared.covered.length })}</p>}</Card>
      <Card title={text('materials')}><CounterMaterials materials={prepared.item.materials} files={files} onChange={setFiles} /></Card>
      <Card title={text('stepReceipt')}>
        <div className="ow-stack">
          <TextField name="presenter" label={words.field('receiveAtWindow', 'presenter')} value={presenter} onChange={setPresenter} maxLength={200} width="m" error={missing} />
          <Checkbox name="originals" label={words.field('receiveAtWindow', 'originalsSeen')} checked={originals} onChange={setOriginals} />
          <RadioCards inline name="delivery" label={words.field('deliver', 'mode')} value={mode} onChange={(to) => setMode(to as typeof mode)} choices={(['electronic', 'window', 'post'] as const).filter((one) => one !== 'electronic' || prepared.item.result.electronic).map((one) => ({ value: one, label: words.choice(one) }))} />
          {receive.error && <FailureNote error={receive.error} onRetry={send} />}
          <div><Button type="submit" kind="primary" busy={receive.isPending || uploading}>{text('receiveAndPrint')}</Button></div>
        </div>
      </Card>
    </form>
  )
}
