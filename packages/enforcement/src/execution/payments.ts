import type { Subscription } from '@onewindow/casework/receive'

type Payment = { payerCode: string; amountFen: number; serial: string; paidOn: string }

/** Money the bank reports goes to the execution its payment code stands for; codes of others are none of ours. */
export const paymentArrives: Subscription = {
  on: 'paymentReceived', by: 'execution',
  deliver: async (house, { payload }) => {
    const { payerCode, amountFen, serial, paidOn } = payload as unknown as Payment
    const { rows: [row] } = await house.database.pool.query<{ case_id: string }>("select case_id from claim where kind = 'paymentCode' and key = $1", [payerCode])
    return row ? [{ tell: row.case_id, message: 'paymentReceived', input: { amountFen, serial, paidOn } }] : []
  },
}
