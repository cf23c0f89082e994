import { service, type RequestContext } from '@onewindow/rpc/context'

/** Who may be tried in demo mode and the way in: accounts, their one password, the authenticator's code of this moment. */
export type DemoAccess = { accounts: readonly { realm: 'citizen' | 'staff' | 'admin'; username: string; name: string; triesZh: string; triesEn: string }[]; password: string; code: string }

/** How far the demonstration is filled. */
export type DemoProgress = { done: number; total: number; failed: number }

/** What a move of the clock brought about: how often which event, the first cases of it by number, and how many deadlines are still to be fired. */
export type DemoFired = { fired: { caseType: string; event: string; n: number }[]; cases: { caseId: string; number: string | null; caseType: string; event: string; at: string }[]; waiting: number }
/** The movable clock, as the server provides it in demo mode. */
export type DemoClock = { state: () => Promise<{ frozen: boolean; aheadMs: number }>; move: (to: string) => Promise<DemoFired> }

/** Undefined outside demo mode, whatever the server provides: real deadlines follow real time. */
export const demoClockOf = (ctx: RequestContext): DemoClock | undefined => (ctx.demo && 'demoClock' in ctx.services ? service<DemoClock>(ctx, 'demoClock') : undefined)

/** Undefined outside demo mode, whatever the server provides: the accounts of a demonstration must never show anywhere else. */
export const demoAccessOf = (ctx: RequestContext): DemoAccess | undefined => (ctx.demo && 'demoAccess' in ctx.services ? service<() => DemoAccess>(ctx, 'demoAccess')() : undefined)

/** Null outside demo mode, and before the core set is there. */
export const demoProgressOf = async (ctx: RequestContext): Promise<DemoProgress | null> => (ctx.demo && 'demoProgress' in ctx.services ? service<() => Promise<DemoProgress | null>>(ctx, 'demoProgress')() : null)
