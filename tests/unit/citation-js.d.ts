/** The part of citation-js that the tests use as an independent reader; the packages' own types miss it. */
declare module '@citation-js/core' {
  interface CiteName {
    given?: string;
    family?: string;
    literal?: string;
    suffix?: string;
    'non-dropping-particle'?: string;
  }
  interface CiteItem {
    id: string;
    title?: string;
    author?: CiteName[];
    note?: string;
    keyword?: string;
    DOI?: string;
    URL?: string;
    issued?: { 'date-parts': number[][] };
  }
  export class Cite {
    constructor(input: unknown, options?: { forceType?: string });
    data: CiteItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
