/** Faults an administrator mends before a list can be published. */
export const faults = {
  duplicate: ({ key }: { key: string }) => `“${key}”重复`,
  unknownCategory: ({ category }: { category: string }) => `没有编码为${category}的分类`,
  noParent: ({ parent }: { parent: string }) => `缺少上级分类${parent}`,
  flagsOnParent: () => '有下级分类时，时限、公开等标记须设在末级分类上',
  sealedIsPublic: () => '保密分类不能默认公开',
  reportNotBatch: () => '举报类和保密分类对外只能以批处理（batch）方式提供',
  unknownDepartment: ({ department }: { department: string }) => `没有部门${department}的机构`,
  unknownUtility: ({ unit }: { unit: string }) => `没有登记公用事业单位${unit}`,
  outsideCity: ({ region }: { region: string }) => `${region}不在本市范围内`,
  periodReversed: () => '失效日期早于生效日期',
  beforeAnyRule: ({ table }: { table: string }) => `该分类已列入“${table}”，规则永远不会用到`,
  shadowed: ({ by }: { by: string }) => `规则${by}总是先适用，本规则永远不会用到`,
  withoutRule: () => '没有规则适用于该分类',
  emptyTier: () => '本档条件永远不会用到：前一档条件相同',
}
