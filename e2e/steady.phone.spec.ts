import { shiftsOf } from './support/late.ts'
import { fillIn, placesOf, readersOf } from './support/places.ts'
import { citizen } from './support/people.ts'
import { allRoutes } from './support/routes.ts'
import { expect, test } from './support/test.ts'

// No page waits for another.
test.describe.configure({ mode: 'parallel' })

/** Longer than a page waits for answers before it is drawn: it is seen with what it has, and then with each answer. */
const LATE_MS = 1500
const MOST = 0.05

test.beforeAll(async ({ baseURL }) => {
  await placesOf(baseURL as string)
})

const rooms = Map.groupBy(allRoutes().filter(({ app }) => app === 'citizen'), ({ path }) => path.split('/')[1] ?? '')
for (const [room, routes] of rooms) {
  test(`the pages of /${room} stand still while their answers come late`, async ({ enter, baseURL }) => {
    const places = await placesOf(baseURL as string)
    // Together: nearly all of the time is waiting.
    const visits = await Promise.all(routes.map(async (route) => ({ path: route.path, ...await shiftsOf(await enter(readersOf(route)), fillIn(route, places), LATE_MS) })))
    expect(visits.filter(({ sum }) => sum > MOST)).toEqual([])
  })
}

/** The questions in the address of a request: `public.status.get {}`. */
function questionsIn(url: string): string[] {
  const { pathname, searchParams } = new URL(url)
  const inputs = JSON.parse(searchParams.get('input') ?? '{}') as Record<string, unknown>
  return pathname.slice('/trpc/'.length).split(',').map((path, at) => `${path} ${JSON.stringify(inputs[at] ?? {})}`)
}

for (const [name, path] of [['the home page', '/'], ['a guide', '/services/$slug'], ['a case', '/cases/$caseId/'], ['a draft', '/applications/$caseId/edit/']] as const) {
  test(`${name} asks for its first answers before its program is here, and nothing twice`, async ({ enter, baseURL }) => {
    const page = await enter([citizen('ma')])
    const asked: string[] = []
    let isProgramHere = false
    let early = 0
    const firstAsked = new Promise<void>((resolve) => {
      page.on('request', (request) => {
        if (!request.url().includes('/trpc/')) return
        asked.push(...questionsIn(request.url()))
        early += isProgramHere ? 0 : 1
        resolve()
      })
    })
    // The program arrives when something was asked: were nothing asked before it, the page would never come.
    await page.route(/\/assets\/home-[^/]*\.js$/, async (request) => {
      await firstAsked
      isProgramHere = true
      await request.continue()
    })
    const route = { app: 'citizen' as const, path, address: path }
    await page.goto(fillIn(route, await placesOf(baseURL as string)))
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(early).toBeGreaterThan(0)
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([])
  })
}
