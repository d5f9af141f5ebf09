/** Where the inputs are from: all of them from one article. */
export const article = '002_cc13542bbabe3710.txt';
