/** x */
export const profileTable = `
nemo-2025 h100-sxm 16 0.841 0.55 0.637 8 0.713 1.09 31 8 405 8 2304 4096 8192
`;
