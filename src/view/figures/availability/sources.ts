/** How many sources stand behind availability, held to its working by a test: the working is fetched when it is opened. */
export const availabilitySources = 4;
