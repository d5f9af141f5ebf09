// The four original IDX files of MNIST: their md5 sums as published with the data set, and their headers.

/** md5 of each file after decompression. */
export const idxMd5 = {
  'train-images-idx3-ubyte': '6bbc9ace898e44ae57da46a324031adb',
  'train-labels-idx1-ubyte': 'a25bea736e30d166cdddb491f175f624',
  't10k-images-idx3-ubyte': '2646ac647ad5339dbf082846283269ea',
  't10k-labels-idx1-ubyte': '27ae3e4e09519cfbb04c329615203637',
};

/**
 * The header of an IDX file of bytes: two zeros, the type (8: unsigned byte), the number of dimensions, then each
 * dimension as a big-endian 32-bit number.
 * @param {number[]} dimensions
 */
export function idxHeader(dimensions) {
  const header = Buffer.alloc(4 + 4 * dimensions.length);
  header.writeUInt8(8, 2);
  header.writeUInt8(dimensions.length, 3);
  dimensions.forEach((size, index) => header.writeUInt32BE(size, 4 + 4 * index));
  return header;
}
