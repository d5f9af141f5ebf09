/**
 * What training stacks are called: releases as their makers name them. A door of this room apart from `calibration.ts`:
 * the page itself names only the stacks that it offers (`stacks.ts`), and a list of published runs loads this one.
 */
import { findStack } from './stacks.ts';

const names: Readonly<Record<string, string>> = {
  'megatron-2021-january': 'Megatron-LM, January 2021',
  'megatron-zero3-2021': 'Megatron-LM with ZeRO-3, 2021',
  'mtnlg-2022': 'Megatron-DeepSpeed, MT-NLG, 2022',
  'megatron-selective-2022': 'Megatron-LM, selective recomputation, 2022',
  'vtrain-2023': 'Megatron-DeepSpeed as swept by vTrain, 2023',
  'llama3-2024': 'Llama 3 training, 2024',
  'megascale-2024': 'MegaScale, 2024',
  'megascale-baseline-2024': 'Megatron-LM as measured by MegaScale, 2024',
  'maxtext-2024': 'MaxText, 2024',
  'maxtext-a3-2024': 'MaxText on A3 machines, 2024',
  'torchtitan-2024': 'torchtitan, 2024',
  'torchtitan-2024-eager': 'torchtitan without compiler, 2024',
  'torchtitan-2024-async': 'torchtitan with asynchronous tensor ranks, 2024',
  'torchtitan-2024-row': 'torchtitan with scales by row, 2024',
  'torchtitan-2024-row-async': 'torchtitan with scales by row and asynchronous tensor ranks, 2024',
  'simumax-2025': 'Megatron-Core as measured by SimuMax, 2025',
};

/** Name of a stack with its year; its id where it has no name of its own. */
export function nameKnownStack(id: string): string {
  return findStack(id)?.name ?? (Object.hasOwn(names, id) ? names[id] : null) ?? id;
}
