/** “假设”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['assumptions'] = {
  constants: '背后的全部常数',
  cited: (count, share, recalled) =>
    `${count} 个常数中，${share} 带有来源、年份和可信程度。其中 ${recalled} 个凭记忆写下，均已标明。`,
  search: '搜索',
  confidence: '可信程度',
  table: '表',
  all: '全部',
  found: (count) => `${count} 个常数`,
  columns: ['所属', '量', '数值（范围：低、典型、高）', '年份', '来源', '可信程度'],
  levels: {
    read: '读自公开副本',
    derived: '本页推导',
    assumed: '假设',
    recalled: '凭记忆，待核对',
  },
  notCited: '出处不全',
  tables: {
    defaults: '默认值',
    accelerators: '加速卡',
    chips: '其他芯片',
    market: '租价与价格',
    models: '模型',
    modelSizes: '模型规模',
    trainings: '公开的训练',
    failures: '故障',
    sites: '地点',
    grids: '电力碳强度，逐家列出',
    losses: '供电链损耗',
    cooling: '冷却',
    climates: '气候',
    supply: '光伏、风电、电池',
    hardware: '硬件制造的碳',
    reliability: '部件可靠性',
    deployment: '自建、托管、租用',
    policy: '算力枢纽的规定',
  },
  pager: {
    range: (from, to, of) => `第 ${from} 至 ${to} 个，共 ${of} 个`,
    before: '上一页',
    after: '下一页',
  },
  conflicts: '来源之间的分歧',
  conflictCount: (count) => `有 ${count} 个量，两个以上的来源说法不同。本页不取平均。`,
  apart: (ratio, count) => `${count} 种说法，最高是最低的 ${ratio} 倍`,
};
