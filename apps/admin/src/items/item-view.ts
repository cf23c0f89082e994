import type { AppRouter } from '@onewindow/api/router'
import type { inferRouterOutputs } from '@trpc/server'

type Items = inferRouterOutputs<AppRouter>['admin']['items']

export type ItemRow = Items['list']['rows'][number]
export type ItemAnswer = Items['get']
export type ItemContent = ItemAnswer['shown']['content']
export type ItemStatus = 'draft' | 'inReview' | 'published' | 'retired'
export type Guide = inferRouterOutputs<AppRouter>['public']['catalogue']['guide']

export const STATUSES: readonly ItemStatus[] = ['published', 'draft', 'inReview', 'retired']
/** Types of power as the national catalogue numbers them. */
export const TYPE_CODES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] as const
export const SECTIONS = ['basics', 'basis', 'conditions', 'form', 'materials', 'steps', 'limits', 'fees', 'delivery', 'organs', 'versions'] as const
export type SectionName = (typeof SECTIONS)[number]
