import type { Text } from '@onewindow/forms/definition'
import { z } from 'zod'
import type { Catalogue } from '../catalogue.ts'
import type { ItemContent, Limit } from '../definition.ts'
import type { Audience } from '../search/search-index.ts'
import type { Theme, Themes } from './themes.ts'

export const listGuidesInput = z.strictObject({
  audience: z.enum(['person', 'enterprise']).optional(), theme: z.string().max(40).optional(), department: z.string().max(10).optional(),
  after: z.string().max(120).nullish(), limit: z.int().min(1).max(100).default(50),
})
export type ListGuidesInput = z.infer<typeof listGuidesInput>

/** One line of the list of guides. */
export type GuideRow = {
  key: string
  kind: 'item' | 'bundle'
  slug: string
  name: Text
  theme: Pick<Theme, 'id' | 'name'>
  audiences: Audience[]
  department: { code: string; name: Text }
  promised: Limit | null
  onTheSpot: boolean
  charged: boolean
  /** Items of a bundle; 1 for an item. */
  items: number
}

export type GuideList = {
  rows: GuideRow[]
  /** Where the next page begins; null at the end. */
  after: string | null
  /** Themes that have something for this reader, with how much, before the theme filter. */
  themes: (Pick<Theme, 'id' | 'name'> & { count: number })[]
}

/** Guides by theme, life events first in each; a page at a time. Filters narrow, an unknown one finds nothing. */
export function listGuides(
  catalogue: Catalogue, themes: Themes, { audience, theme, department, after, limit }: ListGuidesInput,
): GuideList {
  const all = rowsOf(catalogue, themes)
    .filter((row) => (!audience || row.audiences.includes(audience)) && (!department || row.department.code === department))
  const wanted = all.filter((row) => (!theme || row.theme.id === theme) && (!after || row.sortKey > after))
  const shown = wanted.slice(0, limit)
  return {
    rows: shown.map(({ sortKey: _, ...row }) => row),
    after: wanted.length > limit ? (shown.at(-1)?.sortKey ?? null) : null,
    themes: themes.all.map(({ id, name }) => ({ id, name, count: all.filter((row) => row.theme.id === id).length }))
      .filter(({ count }) => count > 0),
  }
}

type Sorted = GuideRow & { sortKey: string }

function rowsOf(catalogue: Catalogue, themes: Themes): Sorted[] {
  const items = [...catalogue.items.values()].map(({ content }) => row(catalogue, themes, 'item', content, {
    audiences: audiencesOf(content), department: content.department, promised: content.promisedLimit, onTheSpot: content.onTheSpot,
    charged: content.fee.charged, items: 1,
  }))
  const bundles = [...catalogue.bundles.values()].map(({ content }) => row(catalogue, themes, 'bundle', content, {
    audiences: [content.lifecycle], department: content.leadDepartment, promised: content.promisedLimit, onTheSpot: false,
    items: content.items.length,
    charged: content.items.some(({ slug }) => catalogue.items.get(slug)?.content.fee.charged),
  }))
  return [...bundles, ...items].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
}

export const audiencesOf = ({ subjectTypes }: Pick<ItemContent, 'subjectTypes'>): Audience[] =>
  subjectTypes.map((type) => (type === 'natural' ? 'person' : 'enterprise'))

type Own = Omit<GuideRow, 'key' | 'kind' | 'slug' | 'name' | 'theme' | 'department'> & { department: string }

type Named = { slug: string; code: string; nameZh: string; nameEn: string }

function row(catalogue: Catalogue, themes: Themes, kind: GuideRow['kind'], { slug, code, nameZh, nameEn }: Named, own: Own): Sorted {
  const key = `${kind}:${slug}`
  const { theme, place } = themes.of(key)
  return {
    ...own, key, kind, slug, name: { zh: nameZh, en: nameEn }, theme: { id: theme.id, name: theme.name },
    department: departmentText(catalogue, own.department),
    sortKey: [theme.place, place].map((number) => String(number).padStart(3, '0')).concat(code).join('.'),
  }
}

/** A department with its name. */
export function departmentText({ departments }: Catalogue, code: string): { code: string; name: Text } {
  const department = departments.get(code)
  return { code, name: { zh: department?.nameZh ?? code, en: department?.nameEn ?? code } }
}
