import { deliver } from '@onewindow/connectors/messages/deliver'
import type { AccountNews } from '@onewindow/identity/tell-account'
import type { Platform } from '../compose.ts'
import { accountNews } from '../locales/account-news.ts'
import type { OutboxMessage } from './consumers.ts'
import { deliveryHouse } from './send-notice.ts'

/**
 * Tells a person by SMS what changed about their account, in their language, once. It also stands among their messages.
 * @throws Error when another process is sending at this moment, DeliveryError when another try may help: the job is tried again
 */
export async function sendAccountNotice(platform: Platform, message: OutboxMessage): Promise<void> {
  const { accountId, news, outboxId } = message as OutboxMessage & { accountId: string; news: AccountNews }
  const { rows: [account] } = await platform.background.pool.query<{ locale: string }>('select locale from account where id = $1', [accountId])
  if (!account) return
  const locale = account.locale === 'en' ? 'en' : 'zh'
  const outcome = await deliver(deliveryHouse(platform), {
    key: `accountNotice:${outboxId}:sms`, channel: 'sms', addressRef: `account:${accountId}`, template: `notice.${news}`, params: accountNews[locale][news], locale,
  })
  if (outcome === 'busy') throw new Error('Another process is sending this message')
}
