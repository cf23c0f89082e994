import type { CatalogueFile } from '@onewindow/approval/catalogue/file-definition'
import type { Queryable } from '@onewindow/audit/queryable'

/** The income data of 最低生活保障 do not answer, so that waiting for a dataset can be tried (AP-12). */
const AWAY = '民政核对平台'

/** Every dataset the catalogue names, as answering or not. What an operator has set since stays. */
export async function layDatasets(db: Queryable, file: CatalogueFile, at: string): Promise<void> {
  const names = new Set(file.items.flatMap(({ materials }) => materials.flatMap(({ sharingDataset }) => (sharingDataset
    ? [sharingDataset] : []))))
  if (!names.has(AWAY)) throw new Error(`No material of the catalogue comes from ${AWAY}`)
  await db.query(`insert into dataset_source (name, status, checked_at) select name, case when name = $2 then 'down' else 'ok' end, $3 from unnest($1::text[]) as n(name) on conflict (name) do nothing`,
    [[...names], AWAY, at])
}
