/** What pressing the button loads: the training worker and all pictures, MB as sent. A test adds up the built files. */
export const downloadMegabytes = 11;
