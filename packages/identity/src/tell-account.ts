import type { WriteContext } from './write-context.ts'

/** What an account is told about itself by message; the words are the server's. */
export type AccountNews = 'passkeyAdded' | 'passkeyRemoved'

/**
 * Leaves a message for the person behind an account, in the transaction that made the news: it is sent after the commit, once. It carries no word that anybody
 * typed: whoever got into an account would write to its owner in the platform's name.
 */
export async function tellAccount({ on, moment }: WriteContext, accountId: string, news: AccountNews): Promise<void> {
  await on.query(`insert into outbox (kind, at, payload) values ('accountNotice', $1, $2)`, [moment.at, JSON.stringify({ accountId, news })])
}
