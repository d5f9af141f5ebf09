/** Words of the bench's part `race`, in English. */
export const en = {
  intro:
    'Several engines train the same model from the same first weights on the same batches. Their losses have to coincide: all of them compute the same step. What differs is how they ask the GPU for it, and so how long it takes.',
  arms: 'Stock is TensorFlow.js as it comes. Best flags is the same with our optimizers and long submits, so that the comparison is fair. Drop-in keeps TensorFlow.js and puts ours in three places: kernels of layers and losses, the optimizer, and the random numbers of a step, which are made on the GPU. Each can be put back under “More assumptions”: race again, and the table of what a step asks of the device shows what it is worth. Random numbers show in the bytes written, of a GAN or of pictures that are moved; no model here uses dropout. Fused is this page’s own engine, which compiles a whole step and sends several at once. WebGL and the processor stand beside them. Who loses is shown too.',
  anatomy: 'A step of each engine taken apart: the time in which script asks for work, and the rest.',
};
