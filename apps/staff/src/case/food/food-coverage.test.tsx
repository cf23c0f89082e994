import { ApiProvider } from '@onewindow/screens/api'
import { LanguageProvider } from '@onewindow/ui/i18n'
import { text } from 'node:stream/consumers'
import { prerenderToNodeStream } from 'react-dom/static'
import { expect, it } from 'vitest'
import { api } from '../../app/api.ts'
import { meQuery, type Grant, type Me } from '../../app/session.ts'
import { FoodCoverage } from './food-coverage.tsx'

const { queryClient, trpc } = api

/** What stands beside a plan for who holds these posts, and whether it was asked for. */
async function beside(...roles: Grant['role'][]): Promise<[string, boolean]> {
  queryClient.clear()
  const grants = roles.map((role): Grant => ({ role, roleZh: '', roleEn: '', unitId: 'D:SAMR:640104', unitZh: '', unitEn: '', regionCode: '640104' }))
  queryClient.setQueryData(meQuery.queryKey, { displayName: '杨静', accountId: 'a', locale: 'zh', scopes: [], grants } satisfies Me)
  const { prelude } = await prerenderToNodeStream(<LanguageProvider language="zh"><ApiProvider api={api}><FoodCoverage /></ApiProvider></LanguageProvider>)
  return [await text(prelude), queryClient.getQueryCache().find({ queryKey: trpc.staff.food.figures.queryKey(), exact: false }) !== undefined]
}

it('whose post does not read the coverage has nothing of it beside a plan, and asks for nothing', async () => {
  for (const role of ['creditOfficer', 'windowClerk', 'reviewer'] as const) expect(await beside(role)).toEqual(['', false])
  for (const role of ['inspectionPlanner', 'inspector', 'departmentHead', 'supervisor'] as const) expect(await beside('creditOfficer', role)).toEqual([expect.stringContaining('食品全覆盖检查'), true])
})
