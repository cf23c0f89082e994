import { addMonths, dayOf, instantOf } from '@onewindow/calendar/day'
import type { ItemContent } from '@onewindow/approval/catalogue/definition'
import { contentHash } from '@onewindow/audit/content-hash'
import type { Queryable } from '@onewindow/audit/queryable'
import { newId } from '@onewindow/database/ids'

const COMING = 'food-operation-licence-new'
const MODEL_OF_OLD = 'prepackaged-food-filing'
/** 食品流通许可 was merged into 食品经营许可; open cases would still be decided under it. */
const OLD = { code: '640131999001', slug: 'food-circulation-licence', nameZh: '食品流通许可(已并入食品经营许可)',
  nameEn: 'Food circulation licence (merged into the food operation licence)' }
const OLD_LASTED_MONTHS = 2

type Row = { item_code: string; slug: string; content: ItemContent }

/** One item with a second version waiting for its reviewer, and one item that ended: what the designer's list shows beside the published ones. Twice is once. */
export async function layOldAndComingItems(db: Queryable, at: string): Promise<void> {
  const { rows: published } = await db.query<Row>(`select item_code, slug, content from item_version where slug = any($1) and status = 'published'`, [[COMING, MODEL_OF_OLD]])
  const coming = published.find(({ slug }) => slug === COMING)
  const model = published.find(({ slug }) => slug === MODEL_OF_OLD)
  if (!coming || !model) throw new Error('The catalogue lacks the items the demonstration changes')
  await layVersion(db, { ...coming.content, promisedLimit: { value: 4, unit: 'workday' } },
    { version: 2, status: 'inReview', author: 'admin', from: null, to: null, at })
  const old = { ...model.content, ...OLD }
  await db.query(
    `insert into basic_item (code, slug, name_zh, name_en, type_code, department, subject_types, statutory_value, statutory_unit) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [old.code, old.slug, old.nameZh, old.nameEn, old.itemType.code, old.department, old.subjectTypes, old.statutoryLimit.value,
      old.statutoryLimit.unit])
  await layVersion(db, old, { version: 1, status: 'retired', author: 'import', from: at, to: instantOf(addMonths(dayOf(at), OLD_LASTED_MONTHS)), at })
}

type Version = { version: number; status: 'inReview' | 'retired'; author: string; from: string | null; to: string | null; at: string }

async function layVersion(db: Queryable, content: ItemContent, { version, status, author, from, to, at }: Version): Promise<void> {
  await db.query(
    `insert into item_version (id, item_code, slug, version, status, content, content_hash, effective_from, effective_to, author, search_text, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (item_code, version) do nothing`,
    [newId(), content.code, content.slug, version, status, JSON.stringify(content), contentHash(content), from, to, author,
      `${content.nameZh} ${content.nameEn}`.toLowerCase(), at])
}
