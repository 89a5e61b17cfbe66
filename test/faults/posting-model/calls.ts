import type { Content } from './ledger.ts';

/** What becomes of the answer to a call that publishes. */
export type Loss = 'lost_after' | 'lost_before';

/** What is to be told of a post when it is out, as asked when the call began that publishes it. */
export type Watch = () => (content: Content) => void;

export type Calls = ReturnType<typeof callsThatPublish>;

/** The calls that publish, wherever: what is made to happen to the next one, and who watches them. */
export function callsThatPublish() {
  let loss: Loss | undefined;
  let meanwhile: (() => Promise<void>) | undefined;
  let watch: Watch = () => () => {};

  return {
    watchBy(by: Watch): void {
      watch = by;
    },
    loseNext(next: Loss): void {
      loss = next;
    },
    /** This happens while the next call is under way. */
    duringNext(happen: () => Promise<void>): void {
      meanwhile = happen;
    },
    /** To be asked as a call comes in. */
    async begin(): Promise<{ loss: Loss | undefined; out: (content: Content) => void }> {
      const [lost, happen] = [loss, meanwhile];
      loss = undefined;
      if (lost === 'lost_before') return { loss: lost, out: () => {} };
      const out = watch();
      meanwhile = undefined;
      await happen?.();
      return { loss: lost, out };
    },
  };
}
