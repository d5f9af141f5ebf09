/** 规划台“存储”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['storage'] = {
  intro: '多副本简单，却占去三分之二；k + m 纠删码只多用 m/k 的硬盘就能承受 m 块同时损坏，代价是重建时的计算与读取。',
  fields: {
    scheme: '保存方式',
    drives: '硬盘数',
    terabytes: '单盘容量，TB',
    megabytesPerSecond: '单盘读取，MB/s',
    yearlyFailures: '一年内损坏的硬盘',
    rebuildHours: '重建一块盘，小时',
  },
  tier: '硬盘种类',
  tiers: { 'hard-drive': '机械硬盘', 'sata-flash': 'SATA 固态盘', 'nvme-flash': 'NVMe 固态盘', own: '按下面所设' },
  schemes: {
    one: '1 份',
    two: '2 副本',
    three: '3 副本',
    'code-4-2': '纠删码 4 + 2',
    'code-8-3': '纠删码 8 + 3',
    'code-10-4': '纠删码 10 + 4',
    'code-17-3': '纠删码 17 + 3',
  },
  answer: (raw, usable, share) => `裸容量 ${raw}，可存数据 ${usable}，占 ${share}。`,
  failures: (drives, bears, rate) => `一年约坏 ${drives} 块盘；一组可同时坏 ${bears} 块。全部硬盘合计读取 ${rate}。`,
  table: '同样的硬盘，不同的保存方式',
  columns: ['保存方式', '可用', '占裸容量', '可坏', '一年的耐久性'],
  nines: (nines) => `${nines} 个 9`,
  tooFew: '硬盘不够',
  note: '硬盘损坏占比：Backblaze（已读），机械硬盘为 2024 年，固态盘为 2022 年；固态盘读取速度为来源所引，容量为假设。耐久性按独立损坏与重建推导，只是上限：同批硬盘、软件与人为失误会一起出事。',
};
