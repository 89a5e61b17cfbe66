declare module 'vega-wordcloud' {
  export class wordcloud {
    constructor(params: object);
    transform(params: object, pulse: object): object;
  }
}

declare module 'vega-statistics' {
  export function setRandom(random: () => number): void;
}
