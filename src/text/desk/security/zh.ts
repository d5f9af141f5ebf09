/** 规划台“安全”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['security'] = {
  intro:
    '每项措施都会放过一部分事件；各项相乘，而总有一些风险无论如何都在。最后一项不如第一项值钱，有时花的比省的还多。',
  chosen: '启用的措施',
  fields: { rate: '事件频率，假设值的倍数', loss: '单次损失，假设值的倍数', floor: '无论如何都剩下' },
  answer: (left, before, cost) => `原有年损失 ${before}，剩下 ${left}；措施每年花费 ${cost}。`,
  threatTable: '威胁',
  threatColumns: ['威胁', '每年次数', '单次损失', '未被挡住', '年损失'],
  controlTable: '各项措施此刻值多少',
  controlColumns: ['措施', '每年花费', '在其余措施之外每年省下', '净值'],
  threats: { leak: '数据泄露', ransom: '勒索软件', theft: '权重被盗', insider: '内部人员', intrusion: '闯入' },
  controls: {
    encrypt: '加密',
    access: '访问控制',
    audit: '审计',
    patch: '补丁',
    backup: '离线备份',
    physical: '门禁与守卫',
  },
  note: '频率、损失与占比都是假设：没有人会为不存在的站点公布这些。设下限，是为了不让人相信风险能降到零。',
  permissions: {
    name: '谁可以做什么？',
    intro: '没有规则允许的一律拒绝；一条禁止胜过所有许可。点一下答案就是试一次，每次都会记入日志。',
    rules: '规则',
    rule: (role, effect, action) => `${role}：${effect}${action}`,
    allow: '可以',
    deny: '不得',
    role: '角色',
    roles: { guest: '访客', researcher: '研究员', operator: '运维', owner: '所有者', everyone: '任何人' },
    actions: { read: '查看结果', train: '训练', export: '带走权重', erase: '删除日志', everything: '做任何事' },
    yes: '可',
    no: '否',
    attempt: (role, action) => `以${role}身份尝试：${action}`,
    log: '审计日志，最新在前',
    logNone: '审计日志：还没有尝试。',
    entry: (role, action, result) => `${role}：${action}，${result}`,
    done: '已执行',
    refused: '已拒绝',
  },
  encryption: {
    name: '这台机器加密有多快？',
    intro: (bytes, rounds) =>
      `用 256 位密钥的 AES-GCM 对 ${bytes} 随机字节加密再解密，共 ${rounds} 次；单流，取中位数，在本机实测，并逐字节比对。`,
    measure: '测量加密速度',
    busy: '测量中……',
    answer: (encrypt, decrypt) => `加密 ${encrypt}，解密 ${decrypt}；数据完整还原。（实测）`,
    broken: '还原的数据与原文不同：不要信任这台机器。',
    failed: '此处没有 WebCrypto：需要安全页面（https 或 localhost）。',
  },
};
