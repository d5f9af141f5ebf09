/**
 * Half precision (f16: 11 bits, from 6e-8 to 65504) for what a matrix product multiplies. Operands are rounded to f16 on
 * their way into shared memory, which then holds twice as many and is read with half the bytes; the product of two f16 is
 * exact in f32, and so is the sum's type. Weights, gradients, moments and everything in buffers stay f32: these are the
 * master weights of mixed precision training (Micikevicius and others 2018), and no copy of them is needed.
 *
 * That paper scales the loss, because gradients are small: below 6e-5 f16 loses digits, below 6e-8 all of them. Here only
 * an operand is f16, so only the operand is scaled: gradients are multiplied by 2^15 when they are rounded, and the sum
 * is divided by it again. Both are exact. A gradient of a mean over rows is at most about 1 at the loss, and 2^15 of that
 * still fits; smallest normal numbers are then 2e-9. What does not fit is held at 65504, not infinite: no step is
 * skipped and no scale adapts itself, as they must where the gradients themselves are f16.
 */

/** Of gradients, when they are rounded. */
export const slopeScale = 2 ** 15;

/** `toHalf(x)`: the nearest f16 of those there are; what is no number stays none. */
export const halfCode = `
fn toHalf(x: f32) -> f16 { return f16(select(select(x, 65504.0, x > 65504.0), -65504.0, x < -65504.0)); }`;
