import type { Plan } from './plan.ts'

// The situations the tour of the README and the pictures show: who stands where, and how much time is left. All at 兴庆区审批服务管理局 unless the item says otherwise.

const ma = { citizen: 'ma' }
const shazao = { citizen: 'ma', organisation: 'shazao' }
const freight = { citizen: 'zhao', organisation: 'wuliu' }
const software = { citizen: 'zhao', organisation: 'yun' }
const singing = { citizen: 'zhao', organisation: 'ktv' }
const bai = { citizen: 'bai' }
const near = (shop: number, kind: 'restaurant' | 'hotel' | 'beauty' | 'works' | 'school' | 'labour' | 'swim' | 'grocery',
  name: string) => ({ shop, given: { kind, name, county: '640104' } })

const online = { channel: 'online' as const }
const EIGHTY = { 'premises.area': 80, 'food.operatorType': '2', 'food.operationItems': ['HOT_DISH', 'SELF_MADE_DRINK'],
  'food.safetyManager.name': '马晓燕', 'food.onlineOperation': true }

type Picture = Omit<Plan, 'index'>

export const pictures: readonly Picture[] = [
  // 马晓燕: what waits for her, what she has in progress.
  { slug: 'food-operation-licence-new', who: shazao, level: 'county', openedAt: '10:31', rest: 0,
    course: { filing: { ...online, answers: EIGHTY }, pace: { accept: 1, step: 1 }, halt: 'reviewing' } },
  { slug: 'shop-sign-filing', who: shazao, rest: 2,
    course: { filing: { ...online, keepBack: 'toBeAsked', answers: { 'sign.content': '沙枣花餐厅' } }, pace: { accept: 1 },
    halt: 'correctionRequested' } },
  { slug: 'social-security-card', who: ma, level: 'county', rest: 0, course: { filing: online, pace: { accept: 0, step: 1 },
    halt: 'delivering' } },
  { slug: 'resident-medical-insurance', who: ma, rest: 3, course: { filing: online, halt: 'done' } },
  { slug: 'fire-safety-check', who: shazao, level: 'county', rest: 3, course: { filing: online, pace: { accept: 1 }, halt: 'accepted' } },
  { slug: 'sewage-discharge-licence', who: shazao, level: 'county', rest: 0, course: { filing: online, halt: 'draft' } },
  { slug: 'large-outdoor-advertising', who: shazao, level: 'county', rest: 0,
    course: { filing: { ...online, answers: { 'sign.content': '沙枣花餐厅' } }, halt: 'submitted' } },
  // 白雪, 赵志远, 丁秀兰.
  { slug: 'nurse-registration', who: bai, level: 'county', rest: 4, course: { filing: online, pace: { accept: 1, step: 1 },
    halt: 'reviewing' } },
  { slug: 'birth-certificate-issue', who: bai, rest: 12, course: { filing: online, halt: 'done' } },
  { slug: 'birth-household-registration', who: bai, rest: 8, course: { filing: online, halt: 'done' } },
  { slug: 'childcare-subsidy', who: bai, rest: 1, course: { filing: online, pace: { accept: 1, step: 1 }, halt: 'reviewing' } },
  { slug: 'company-establishment', who: software, level: 'county', rest: 1,
    course: { filing: online, pace: { accept: 0 }, halt: 'awaitingDecision' } },
  { slug: 'road-freight-licence', who: freight, rest: 1, course: { filing: online, pace: { accept: 0, step: 1 }, halt: 'reviewing' } },
  { slug: 'entertainment-venue-licence', who: singing, rest: 0, course: { filing: online, pace: { accept: 1, step: 1 },
    halt: 'specialProcedure' } },
  { slug: 'tobacco-retail-licence', who: freight, rest: 2, course: { filing: online, pace: { accept: 1, step: 1 }, halt: 'done',
    denied: true } },
  { slug: 'pension-claim', who: { citizen: 'ding' }, level: 'county', rest: 2,
    course: { filing: { channel: 'window' }, pace: { accept: 0, step: 1 }, halt: 'awaitingDecision' } },
  // The worklist of 杨静.
  { slug: 'food-operation-licence-renewal', who: near(201, 'restaurant', '老毛手抓鼓楼店'), level: 'county', rest: 1,
    course: { filing: { ...online, renews: true }, pace: { accept: 1, step: 1 }, halt: 'reviewing' } },
  { slug: 'public-place-hygiene-licence', who: near(202, 'beauty', '银川净月美发有限公司'), level: 'county', rest: 2,
    course: { filing: online, pace: { accept: 1, step: 1, special: 5 }, review: ['special'], halt: 'reviewing' } },
  { slug: 'public-place-hygiene-licence', who: near(203, 'swim', '览山游泳馆'), level: 'county', rest: 3,
    course: { filing: online, pace: { accept: 1, step: 1 }, review: ['special'], halt: 'specialProcedure' } },
  { slug: 'sewage-discharge-licence', who: near(204, 'restaurant', '塞上江南火锅店'), level: 'county', rest: 1,
    course: { filing: online, pace: { accept: 0, step: 0 }, review: ['opinions'], halt: 'jointOpinion' } },
  { slug: 'road-occupation-excavation', who: near(205, 'works', '银川中铁水务集团'), level: 'county', rest: 0,
    course: { filing: online, pace: { accept: 0, step: 1 }, halt: 'reviewing' } },
  { slug: 'large-outdoor-advertising', who: near(206, 'grocery', '银川新华百货'), level: 'county', rest: 0,
    course: { filing: online, halt: 'submitted' } },
  { slug: 'labour-dispatch-licence', who: near(207, 'labour', '宁夏众诚人力资源有限公司'), level: 'county', rest: 0,
    course: { filing: online, pace: { accept: 1, step: 1 }, halt: 'reviewing' } },
  { slug: 'public-place-hygiene-licence', who: near(208, 'hotel', '西塔青年旅舍'), level: 'county', rest: 0,
    course: { filing: online, pace: { accept: 1 }, halt: 'accepted' } },
  { slug: 'private-kindergarten-establishment', who: near(209, 'school', '小水滴幼儿园'), rest: 0,
    course: { filing: online, pace: { accept: 1, step: 1 }, halt: 'reviewing' } },
]
