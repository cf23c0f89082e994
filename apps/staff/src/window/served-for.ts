import type { Language } from '@onewindow/ui/dictionary'

interface Halls { groups: readonly { items: readonly { id: string; nameEn: string }[] }[] }

/** What a ticket was drawn for, in the reader's language: by its code among what the halls do, else as it was printed; empty where it was drawn for nothing in particular. */
export function servedFor({ item, itemName }: { item: string | null; itemName: string | null }, halls: readonly Halls[], language: Language): string {
  const known = language === 'en' ? halls.flatMap(({ groups }) => groups).flatMap(({ items }) => items).find(({ id }) => id === item) : undefined
  return known?.nameEn ?? itemName ?? ''
}
