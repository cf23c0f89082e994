import { deliver, type DeliveryHouse } from '@onewindow/connectors/messages/deliver'
import type { MessagePort } from '@onewindow/connectors/messages/message-port'
import type { Database } from '@onewindow/database/client'
import { newId } from '@onewindow/database/ids'
import type { Keyring } from '@onewindow/identity/keyring'
import type { ClockService } from '@onewindow/casework/house'

type Ports = { database: Database; keyring: Keyring; ports: Readonly<Record<'sms' | 'email', MessagePort>>; clock: ClockService; demo: boolean }

const CODE_TEXT = {
  zh: (code: string, minutes: number) => `【一窗通办】验证码 ${code}，${minutes} 分钟内有效。工作人员不会向您索要验证码。`,
  en: (code: string, minutes: number) => `OneWindow: your code is ${code}, valid for ${minutes} minutes. Nobody from our office will ask you for it.`,
}

/** Sends a one-time code by the SMS port; the number itself never stands in the delivery log outside demo mode. */
export function codeSender({ database, keyring, ports, clock, demo }: Ports) {
  return async ({ phone, code, minutes }: { phone: string; code: string; minutes: number }): Promise<void> => {
    const house: DeliveryHouse = {
      pool: database.pool, ports, clock: clock.now, demo, addressOf: () => Promise.resolve(phone),
      textOf: (_template, params, locale) => ({ subject: null, text: CODE_TEXT[locale](String(params.code ?? ''), Number(params.minutes ?? minutes)) }),
    }
    await deliver(house, { key: `signInCode:${newId()}`, channel: 'sms', addressRef: `phone:${keyring.lookupHash('phone', phone)}`, template: 'signIn.code', params: { minutes }, locale: 'zh' }, { code })
  }
}
