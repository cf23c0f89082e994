import { useLanguage, useText } from '@onewindow/ui/i18n'
import type { RouterOutputs } from '../app/api-types.ts'
import { FileSlots, type DeskFile } from '../app/file-slots.tsx'
import { printed } from '../app/item-names.ts'
import { staffTexts } from '../texts.ts'

type Material = RouterOutputs['staff']['application']['counterForm']['item']['materials'][number]

/** One upload for each paper the applicant may bring; scanned or photographed at the counter. */
export function CounterMaterials({ materials, files, onChange }: { materials: readonly Material[]; files: readonly DeskFile[]; onChange: (change: (files: readonly DeskFile[]) => readonly DeskFile[]) => void }) {
  const text = useText(staffTexts)
  const { language } = useLanguage()
  const slots = materials.filter(({ source }) => source !== 'generated').map((material) => ({
    key: material.key, label: printed(language === 'zh' ? material.nameZh : material.nameEn), hint: text(`requirement.${material.requirement}`), optional: material.requirement !== 'required',
  }))
  return <FileSlots name="material" slots={slots} accept="image/*,application/pdf,.ofd" files={files} onChange={onChange} />
}
