import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { byLaw } from '../papers.ts'
import { opensInside } from '../sub-case/inside.ts'
import { loadAround } from '../sub-case/people.ts'
import { paper } from '../sub-case/paper.ts'
import { refuseRemedy } from './errors.ts'
import { remedyLifecycle } from './lifecycle.ts'
import * as typed from './schemas.ts'

type Facts = typed.RemedyFacts
const event = eventOf<Facts>()
const ended = event({ input: typed.outcomeInput, change: (c, said) => ({ facts: { ...c.facts, ...said, stayed: false }, body: { effectiveOn: said.effectiveOn } }) })

export const remedyType = defineCaseType<Facts>({
  name: 'remedy', numberPrefix: null, facts: typed.remedyFacts, lifecycle: remedyLifecycle as never,
  partyFacts: ['kind', 'body', 'filedOn', 'replyBy', 'effectiveOn', 'newPenalty', 'outcome', 'stayed'],
  events: {
    accept: event({ input: typed.acceptInput, check: (_c, { replyBy }, ctx) => (replyBy < ctx.today ? refuseRemedy.replyOver({}) : null), change: (c, { replyBy }) => ({ facts: { ...c.facts, replyBy } }) }),
    reject: event({ input: typed.outcomeInput, change: (c, said) => ({ facts: { ...c.facts, ...said } }) }),
    stayOrdered: event({ input: typed.stayInput, change: (c) => ({ facts: { ...c.facts, stayed: true } }) }),
    stayLifted: event({ input: typed.stayInput, change: (c) => ({ facts: { ...c.facts, stayed: false } }) }),
    uphold: ended, annul: ended, confirmUnlawful: ended, declareInvalid: ended, mediate: ended, withdraw: ended,
    modify: event({ input: typed.modifyInput, change: (c, { penalty: newPenalty, ...said }) => ({ facts: { ...c.facts, ...said, newPenalty, stayed: false }, body: { effectiveOn: said.effectiveOn } }) }),
    sue: event({ input: typed.sueInput }),
  },
  documents: {
    'remedy.stay': paper<Facts>('remedy.stay', [byLaw('中华人民共和国行政复议法', '第四十二条'), byLaw('中华人民共和国行政诉讼法', '第五十六条')], (c, _ctx, { ground }: z.output<typeof typed.stayInput>) => ({ kind: c.facts.stayed ? '停止执行' : '恢复执行', ground })),
  },
  load: (db, c) => loadAround(db, c),
  openings: { file: opensInside<Facts>()(['ordinaryCase', 'simpleCase'], typed.fileInput, ({ parentId: _parent, ...said }, { penalty }) => ({ topic: said.kind, facts: typed.remedyFacts.parse({ ...said, decisionPenalty: penalty }) })) },
})
