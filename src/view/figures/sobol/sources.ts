/** The papers behind the shares of variance; apart from the working, which is fetched when it is opened. */
export const saltelli = 'A. Saltelli et al., 2010, doi 10.1016/j.cpc.2009.09.018';
export const jansen = 'M. J. W. Jansen, 1999, doi 10.1016/S0010-4655(98)00154-4';
export const joeAndKuo = 'S. Joe and F. Y. Kuo, 2008, doi 10.1137/070709359';
export const sobolSources = [saltelli, jansen, joeAndKuo] as const;
