import { citizens, type DemoCitizen } from '@onewindow/demo-city/personas'

/** The three doors of the house; a session of one is nothing in another. */
export type Door = 'citizen' | 'staff' | 'admin'
/** Somebody of the demo city: a citizen by phone number, an officer or administrator by account name. */
export interface Person { door: Door, name: string }

/** What a demo citizen knows about oneself, by key (`ma`, `bai` …). @throws Error when nobody has it */
export function selfOf(key: string): DemoCitizen {
  const found = citizens.find((one) => one.key === key)
  if (!found) throw new Error(`There is no demo citizen ${key}`)
  return found
}

/** A demo citizen by key. @throws Error when nobody has it */
export const citizen = (key: string): Person => ({ door: 'citizen', name: selfOf(key).phone })
/** An officer of the main bench, or any other by account name. */
export const officer = (username: string): Person => ({ door: 'staff', name: username })
export const administrator = (username: string): Person => ({ door: 'admin', name: username })
