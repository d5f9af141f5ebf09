/** Which sources stand behind the cash flow: those of the inputs of the finance room. */
import { financeFields } from '#datacenter/finance/fields.ts';

/** Of the fall of what servers are worth. */
export const epoch = 'Epoch AI, The rising costs of training frontier AI models, 2024';

/** Keys of the sources of the inputs, and the one of the economic value. */
export const sourcesOfCash: readonly string[] = [...new Set([...financeFields.map(({ source }) => source), epoch])];
