/** 预设情景的名称，简体中文。 */
import type { Widened } from '../text.ts';
import type { en } from './en.ts';

export const zh: Widened<typeof en> = {
  default: '一座大型训练集群',
  'neocloud-h100': '出租 H100 的云厂商',
  'west-china-hub': '内蒙古的算力枢纽',
  'university-room': '大学机房里的四台服务器',
  'gpt3-replay': '按 Megatron 论文的设想训练 GPT-3',
  'my-classroom': '一间教室，全是你的机器',
  'neocloud-2026': '2026 年的算力云（H200）',
  'my-gpu-1000': '你的 GPU，一千台（1,024）',
};
