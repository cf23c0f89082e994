import type { CaseState } from '@onewindow/casework/case-state'
import type { Opens } from '@onewindow/casework/opens'

/** One service for each of these papers of the event: what a case inside an enforcement case has to hand to its party. */
export const servesParty = <F>(...papers: readonly string[]): Opens<F> => ({
  type: 'documentService', as: 'sub', on: 'open',
  seeds: (c: CaseState<F>, _ctx, _input, issued) => issued.filter(({ doc }) => papers.includes(doc)).map(({ id, doc }) => ({
    topic: doc, title: c.title, parts: c.parts, facts: { documentId: id, paper: doc, addressee: c.party, address: '', electronicConsent: false, isDecision: false, attempts: [], servedOn: null },
  })),
})
