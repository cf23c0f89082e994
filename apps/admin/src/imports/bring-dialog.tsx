import { csvOf } from '@onewindow/documents/definition/csv'
import { importColumns, importKinds, MOST_BYTES, MOST_ROWS, type Column, type ImportKind } from '@onewindow/market-supervision/definition/register-import/columns'
import { useApi } from '@onewindow/screens/api'
import { download } from '@onewindow/screens/download'
import { useRefusalText } from '@onewindow/screens/refusal-text'
import { UploadError } from '@onewindow/screens/upload'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { FileField } from '@onewindow/ui/file-field'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { toast } from '@onewindow/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { addressOf } from '../app/address.ts'
import { adminTexts } from '../texts.ts'
import { bringFile } from './bring-file.ts'

/** Which register, the template, the file: what is in it is judged at once, and nothing goes in before a second person said so. */
export function BringDialog({ onClose }: { onClose: () => void }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const { queryClient } = useApi()
  const navigate = useNavigateTo()
  const why = useWhy()
  const [kind, setKind] = useState<ImportKind>('subject')
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState(false)
  const bring = useMutation({
    mutationFn: (chosen: File) => bringFile(kind, chosen),
    onSuccess: async ({ importId, known }) => { if (known) toast(text('importsKnown')); await queryClient.invalidateQueries(); navigate(addressOf(`/imports/${importId}`)) },
  })
  const template = () => download(`${text(`importsKind.${kind}`)}.csv`, 'text/csv;charset=utf-8', csvOf([importColumns[kind].map((column) => column[language])]))
  const choose = (to: string) => { setKind(importKinds.find((one) => one === to) ?? 'subject'); bring.reset() }
  return (
    <Dialog open onClose={onClose} size="large" title={text('importsBring')}>
      <form className="ad-form" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (file) bring.mutate(file) }}>
        {bring.isError && <div role="alert"><Callout tone="over"><p>{why(bring.error)}</p></Callout></div>}
        <RadioCards name="kind" label={text('importsKind')} inline value={kind} onChange={choose} choices={importKinds.map((one) => ({ value: one, label: text(`importsKind.${one}`) }))} />
        <FileField
          name="file" label={text('importsFile')} hint={text('importsFileHint', { size: format.bytes(MOST_BYTES), rows: format.number(MOST_ROWS) })} accept=".csv,text/csv" limit={MOST_BYTES} error={tried && !file ? text('importsFileNeeded') : undefined}
          uploads={file ? [{ id: 'file', name: file.name, size: file.size, state: 'queued' }] : []} onCancel={() => { setFile(undefined); bring.reset() }} onFiles={([chosen]) => { setFile(chosen); bring.reset() }}
        />
        <details className="ad-import-columns">
          <summary>{text('importsColumns')}</summary>
          <dl>{importColumns[kind].map((column) => <div key={column.key}><dt>{column[language]}</dt><dd>{aboutColumn(column, language, text(column.required ? 'importsNeeded' : 'importsOptional'), text('joint'))}</dd></div>)}</dl>
        </details>
        <div className="ow-dialog-acts"><Button icon={<Download aria-hidden />} onClick={template}>{text('importsTemplate')}</Button><Button kind="primary" type="submit" busy={bring.isPending}>{text('importsCheck')}</Button></div>
      </form>
    </Dialog>
  )
}

const aboutColumn = ({ choices, form }: Column, language: 'zh' | 'en', needed: string, joint: string): string => [needed, choices && Object.values(choices).map((one) => one[language]).join(joint), form?.[language]].filter(Boolean).join(' · ')

/** Why a file was not taken: its own sentence, or that of the house. */
function useWhy(): (error: unknown) => string {
  const text = useText(adminTexts)
  const ofRefusal = useRefusalText()
  return (error) => {
    const refusal = error instanceof UploadError ? error.refusal : { code: 'system.unexpected', params: {} }
    return text.find(`refusal.${refusal.code}`, refusal.params) ?? ofRefusal(refusal)
  }
}
