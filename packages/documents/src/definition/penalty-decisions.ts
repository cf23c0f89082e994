/** The papers by whose number an administrative penalty is known (行政处罚法 §48): the decision, one given on the spot, and what took the place of either. */
export const PENALTY_DECISIONS: readonly string[] = ['ordinaryCase.penaltyDecision', 'ordinaryCase.amendedDecision', 'simpleCase.spotDecision', 'simpleCase.amendedDecision']
