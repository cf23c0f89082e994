import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { seatFault } from '../matter/pair.ts'
import { byLaw, officersOf, penaltyLaw } from '../papers.ts'
import { opensInside } from '../sub-case/inside.ts'
import { loadInside } from '../sub-case/people.ts'
import { paper } from '../sub-case/paper.ts'
import { transferLifecycle } from './lifecycle.ts'
import * as typed from './schemas.ts'

type Facts = typed.TransferFacts
const event = eventOf<Facts>()
const law = (article: string) => [penaltyLaw('第二十七条'), byLaw('行政执法机关移送涉嫌犯罪案件的规定', article)]

export const criminalTransferType = defineCaseType<Facts>({
  name: 'criminalTransfer', numberPrefix: null, facts: typed.transferFacts, lifecycle: transferLifecycle as never, pairFault: seatFault,
  events: {
    send: event({ input: typed.sendInput, change: (c, { files }, ctx) => ({ facts: { ...c.facts, files, sentOn: ctx.today } }) }),
    receipt: event({ input: typed.receiptInput, change: (c, { receivedBy }) => ({ facts: { ...c.facts, receivedBy } }) }),
    policeDeclines: event({ input: typed.policeReasonInput, change: (c, { why }) => ({ facts: { ...c.facts, policeReason: why } }) }),
    upheld: event({ input: typed.policeReasonInput, change: (c, { why }) => ({ facts: { ...c.facts, policeReason: why } }) }),
    askReconsider: event({ input: typed.objectInput }),
    askProsecutor: event({ input: typed.objectInput }),
    handOver: event({ input: typed.handOverInput }),
    judicialReturn: event({ input: typed.judicialInput, change: (c, { by, why }) => ({ facts: { ...c.facts, returnedBy: by }, body: { why } }) }),
  },
  documents: {
    'criminalTransfer.report': paper<Facts>('criminalTransfer.report', law('第五条'), (c, ctx) => ({ addressee: '本机关正职负责人', suspicion: c.facts.suspicion, facts: c.facts.facts, officers: officersOf(c, ctx), opinion: '建议移送公安机关。' })),
    'criminalTransfer.letter': paper<Facts>('criminalTransfer.letter', law('第六条'), (c, _ctx, { copyTo }: z.output<typeof typed.sendInput>) => ({ addressee: '有管辖权的公安机关', suspicion: c.facts.suspicion, facts: c.facts.facts, files: c.facts.files, copyTo })),
    'criminalTransfer.handOver': paper<Facts>('criminalTransfer.handOver', law('第十二条'), (c, ctx, { items, receiver }: z.output<typeof typed.handOverInput>) => ({
      addressee: '公安机关', items, receiver, signatures: [...officersOf(c, ctx).map((name) => ({ name, role: '移交人', signedAt: ctx.at })), { name: receiver, role: '接收人', signedAt: ctx.at }],
    })),
    'criminalTransfer.objection': paper<Facts>('criminalTransfer.objection', law('第九条'), (c, _ctx, { why }: z.output<typeof typed.objectInput>) => ({
      addressee: c.state === 'prosecutor' ? '人民检察院' : '作出不予立案决定的公安机关', kind: c.state === 'prosecutor' ? '建议人民检察院进行立案监督' : '提请复议不予立案决定', reasons: why,
    })),
  },
  load: (db, c) => loadInside(db, c),
  openings: { suspect: opensInside<Facts>()(['clue', 'ordinaryCase'], typed.suspectInput, ({ suspicion, facts }) => ({ topic: 'crime', facts: typed.transferFacts.parse({ suspicion, facts }) })) },
})
