import { useCaseTexts } from '@onewindow/screens/case-texts'
import type { EventWorkProps } from '@onewindow/screens/action-dialog'
import { useText } from '@onewindow/ui/i18n'
import { useState } from 'react'
import { FileSlots, isBusy, sentOf, type DeskFile } from '../../app/file-slots.tsx'
import { staffTexts } from '../../texts.ts'

const ACCEPT = 'image/*,application/pdf,.ofd,.docx,.xlsx'

/** Files that go with an event: what its row demands under its own name, and anything else the officer wants to keep with it. */
export function useEventFiles({ caseType, files: demanded }: { caseType: string; files: readonly string[] }): NonNullable<EventWorkProps['files']> {
  const text = useText(staffTexts)
  const words = useCaseTexts(caseType)
  const [files, setFiles] = useState<readonly DeskFile[]>([])
  const slots = [...demanded.map((kind) => ({ key: kind, label: words.find(`file.${kind}`) ?? kind, hint: text('fileDemanded'), optional: false })), { key: 'attachment', label: text('fileOther'), optional: true }]
  return { control: <FileSlots name="file" slots={slots} accept={ACCEPT} files={files} onChange={setFiles} />, sent: sentOf(files), busy: isBusy(files) }
}
