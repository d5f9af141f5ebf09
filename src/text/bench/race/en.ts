/** Words of the bench's part `race`, in English. */
export const en = {
  intro:
    'Several engines train the same model from the same first weights on the same batches. Their losses have to coincide: all of them compute the same step. What differs is how they ask the GPU for it, and so how long it takes.',
  arms: 'Stock is TensorFlow.js as it comes. Best flags is the same with our optimizers and long submits, so that the comparison is fair. Drop-in keeps TensorFlow.js and puts kernels of ours in the place of its own. Fused is this page’s own engine, which compiles a whole step and sends several at once. WebGL and the processor stand beside them. Who loses is shown too.',
  anatomy: 'A step of each engine taken apart: the time in which script asks for work, and the rest.',
};
