import { pdfOf } from './pdf.ts'
import { floorPlan, photograph, portrait } from './pictures.ts'

/** A material as somebody hands it in: the file, its name, and the same name for the same content. */
export type Paper = { label: string; bytes: Buffer }

/** What stands in the papers whose words a reviewer would look at. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'mat.equipmentList': ['1  双头蒸箱  1台', '2  四门冷柜  2台', '3  消毒柜  1台', '4  油烟净化器  1台', '5  单槽水池（肉类、蔬菜、水产分设）  3个', '6  留样冰箱  1台',
    '7  食品留样盒  20个', '合计7类29件，均已到位。'],
  'mat.foodSafetyRules': ['一、从业人员健康管理制度：每年体检，持健康证明上岗。', '二、进货查验和记录制度：索证索票，台账保存不少于两年。', '三、餐饮具清洗消毒制度：一洗二清三消毒四保洁。',
    '四、食品留样制度：每种不少于125克，留样48小时。', '五、食品安全自查和事故处置方案。'],
  'mat.safetyRules': ['一、安全生产责任制。', '二、驾驶员和车辆管理制度。', '三、安全例会和培训教育制度。', '四、事故报告和应急处置预案。'],
  'mat.hygieneTest': ['检测项目：空气温度、二氧化碳、细菌总数、照度、噪声', '毛巾、理发用具表面大肠菌群：未检出', '检测结论：所检项目符合国家卫生标准。'],
  'mat.signRendering': ['招牌尺寸：长6.0米，高1.2米，厚0.15米', '材质：铝塑板底，亚克力发光字', '下沿离地3.1米，不遮挡窗户和消防设施'],
}
const GENERAL = ['本材料由申请人提供，内容真实、完整。', '复印件与原件核对一致。']
const PLANS = new Set(['mat.layoutPlan', 'mat.roadPlan', 'mat.drainPlan', 'mat.designPlan'])
const PHOTOS = new Set(['mat.sitePhoto', 'mat.officeEquip', 'mat.wheelchairProof'])

/** A material of that key and name. `variant` 0 to 3 chooses among contents, so that not every case holds the same picture. */
export function paperOf(key: string, nameZh: string, variant: number): Paper {
  const name = nameZh.replace(/[/\\:*?"<>|\s]/g, '')
  if (PLANS.has(key)) return { label: `${name}.png`, bytes: floorPlan([80, 46, 128, 210][variant % 4] as number) }
  if (key === 'mat.photo') return { label: `${name}.png`, bytes: portrait(variant) }
  if (PHOTOS.has(key)) return { label: `${name}.png`, bytes: photograph(variant) }
  return { label: `${name}.pdf`, bytes: pdfOf(nameZh, LINES[key] ?? GENERAL) }
}
