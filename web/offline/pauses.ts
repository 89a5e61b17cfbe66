const firstMs = 2_000;
const longestMs = 60_000;

export interface Pauses {
  /** Does it again after a pause that is twice as long each time, up to a minute. */
  again: (what: () => void) => void;
  /** It is being done now: what was to come is forgotten. */
  cancel: () => void;
  /** It went well: the next pause is short again. */
  wentWell: () => void;
}

/** Pauses between tries, spread out so that a whole county's phones do not come back in the same second. */
export function growingPauses(): Pauses {
  let delayMs = firstMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    again(what) {
      clearTimeout(timer);
      timer = setTimeout(what, delayMs * (0.5 + Math.random()));
      delayMs = Math.min(delayMs * 2, longestMs);
    },
    cancel: () => clearTimeout(timer),
    wentWell: () => {
      delayMs = firstMs;
    },
  };
}
