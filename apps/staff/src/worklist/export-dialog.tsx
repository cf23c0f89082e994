import type { CaseRow } from '@onewindow/casework/definition/views'
import { csvOf } from '@onewindow/documents/definition/csv'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { dueWords } from '@onewindow/screens/clock-words'
import { download } from '@onewindow/screens/download'
import { screenTexts } from '@onewindow/screens/texts'
import { Button } from '@onewindow/ui/button'
import { Dialog } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { useTitle } from '../app/item-names.ts'
import { useMe, useStatus } from '../app/session.ts'
import { staffTexts } from '../texts.ts'

const SHORTEST_PURPOSE = 4

/** The rows shown, as a file; the purpose and who took it stand in the file. */
export function ExportDialog({ title, rows, onClose }: { title: string; rows: readonly CaseRow[]; onClose: () => void }) {
  const text = useText(staffTexts)
  const screen = useText(screenTexts)
  const format = useFormat()
  const words = useMixedTexts()
  const titleOf = useTitle()
  const me = useMe()
  const status = useStatus()
  const [purpose, setPurpose] = useState('')
  const [error, setError] = useState<string>()
  const save = (): void => {
    if (purpose.trim().length < SHORTEST_PURPOSE) return setError(text('purposeShort', { n: SHORTEST_PURPOSE }))
    const head = [text('colNumber'), text('colItem'), text('colParty'), text('colStep'), text('colDue'), text('colDueOn'), text('colHandler'), text('colPlace'), text('colReceived')]
    const lines = rows.map((row) => [row.number ?? '', titleOf(row), row.party, words.of(row.caseType).state(row.state), row.clock ? dueWords(row.clock, screen) : '', row.clock?.dueOn ?? '', row.handlerName ?? '', row.regionName, row.receivedAt ? format.dayOf(row.receivedAt) : ''])
    const note = text('exportNote', { who: me.displayName, at: status ? format.instant(status.at) : '', purpose: purpose.trim() })
    download(`${title} ${status?.today ?? ''}.csv`, 'text/csv', csvOf([head, ...lines, [note]]))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={text('exportTitle', { n: rows.length })}>
      <form className="ow-stack" onSubmit={(event) => { event.preventDefault(); save() }} noValidate>
        <TextField name="purpose" label={text('exportPurpose')} hint={text('exportPurposeHint')} value={purpose} onChange={setPurpose} error={error} maxLength={200} autoFocus />
        <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button type="submit" kind="primary">{text('exportList')}</Button></div>
      </form>
    </Dialog>
  )
}
