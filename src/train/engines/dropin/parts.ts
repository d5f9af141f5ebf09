/** What of ours the drop-in tier puts into TensorFlow.js, each of which can be left out to see what it is worth. */
export const dropInParts = ['kernels', 'update', 'draws'] as const;

/**
 * - `kernels`: layers and losses by kernels of ours, instead of its operations. - `update`: one kernel moves a weight with
 *   its moments, instead of our optimizers made of its operations. - `draws`: noise and movements of pictures made on the
 *   device, instead of made by the processor and sent.
 */
export type DropInPart = (typeof dropInParts)[number];
