import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerId, ImportId, WorkgroupId } from '../../../../../shared/ids.ts';
import { codeLength, randomCode } from '../../../../../shared/random-code.ts';
import { swedishDay } from '../../../../../shared/text/dates.ts';
import { growingPauses } from '../../../../offline/pauses.ts';
import { api, asDeskError, ask, type DeskError } from '../../../api.ts';
import { signedOut } from '../../../session.ts';
import {
  accepted,
  inNewPile,
  newPile,
  type Pile,
  putBack,
  readPile,
  type Sheet,
  type Step,
  trying,
  turnedDown,
  withoutLast,
  withSheet,
} from './pile.ts';

const keyOf = (campaignId: string, personId: string) => `orngott/hog/${campaignId}/${personId}`;

/** How many sheets this browser keeps that the server does not have. */
export function unsaved(campaignId: string, personId: string): number {
  const kept = readPile(localStorage.getItem(keyOf(campaignId, personId)));
  return kept ? kept.steps.length + kept.refused.length : 0;
}

export const newCode = (): string => randomCode(crypto.getRandomValues(new Uint8Array(codeLength)));
const newPileId = () => `imp_${newCode()}`;

/** The server may come to take it, when it is sent again. */
const passing = ['offline', 'unavailable', 'too_many', 'signed_out'];

export interface KeptPile {
  pile: Pile;
  /** Why the server does not have all of it yet. */
  waiting: DeskError | undefined;
  /** Why the last sheet could not be taken back. */
  stays: string | undefined;
  save: (sheet: Sheet) => void;
  takeBack: () => void;
  /** It stands in the fields again. */
  putBack: (sheet: Sheet) => void;
  /** Goes on in another pile: this one has been taken out. */
  renew: () => void;
}

/**
 * The pile that this person types in on this computer today. Kept in the browser until the server has accepted it, and sent
 * one sheet at a time, again and again with the same id.
 * @param onStored is told when the server has got something.
 */
export function usePile(campaignId: string, personId: string, onStored: () => void): KeptPile {
  const key = keyOf(campaignId, personId);
  const [pile, setPile] = useState<Pile>(() => keptPile(key));
  const [waiting, setWaiting] = useState<DeskError>();
  const [stays, setStays] = useState<string>();
  const pauses = useRef(growingPauses());
  const isBusy = useRef(false);
  const tell = useRef(onStored);
  tell.current = onStored;

  /** What is kept is read anew each time: another tab may have changed it. */
  const change = (next: (pile: Pile) => Pile): Pile => {
    const changed = next(keptPile(key));
    localStorage.setItem(key, JSON.stringify(changed));
    setPile(changed);
    return changed;
  };

  const sendAll = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    pauses.current.cancel();
    for (let [step] = keptPile(key).steps; step; [step] = keptPile(key).steps) {
      const { id } = change((kept) => trying(kept, step as Step));
      try {
        const stored = await send(campaignId, id, step);
        change((kept) => accepted(kept, step as Step, stored));
        pauses.current.wentWell();
        setWaiting(undefined);
        tell.current();
      } catch (thrown) {
        const error = asDeskError(thrown);
        if (error.code === 'signed_out') signedOut();
        if (passing.includes(error.code)) {
          setWaiting(error);
          pauses.current.again(sendAll);
          break;
        }
        change((kept) => turnedDown(kept, step as Step, error.message));
        if (step.do === 'remove') setStays(error.message);
      }
    }
    isBusy.current = false;
  };

  useEffect(() => {
    void sendAll();
    const now = () => void sendAll();
    addEventListener('online', now);
    return () => {
      removeEventListener('online', now);
      pauses.current.cancel();
    };
  }, [key]);

  return {
    pile,
    waiting: pile.steps.length > 0 ? waiting : undefined,
    stays,
    save(sheet) {
      change((kept) => withSheet(kept, sheet));
      void sendAll();
    },
    takeBack() {
      setStays(undefined);
      change(withoutLast);
      void sendAll();
    },
    putBack: (sheet) => {
      change((kept) => putBack(kept, sheet));
    },
    renew: () => {
      change((kept) => inNewPile(kept, newPileId(), swedishDay(new Date())));
    },
  };
}

/** What this browser keeps, or a pile that begins; one of another day is gone on with until all of it is in. */
function keptPile(key: string): Pile {
  const today = swedishDay(new Date());
  const kept = readPile(localStorage.getItem(key));
  if (kept && (kept.day === today || kept.steps.length > 0 || kept.refused.length > 0)) return kept;
  const begun = newPile(newPileId(), today);
  localStorage.setItem(key, JSON.stringify(begun));
  return begun;
}

/** Gives how many the server has then. The server is who says whether these are ids. */
async function send(campaignId: string, pileId: string, step: Step): Promise<number> {
  const { sheet, workgroupId, lines } = step.sheet;
  const what = {
    pile: pileId as ImportId,
    sheet: sheet as AnswerId,
    workgroupId: workgroupId as WorkgroupId,
  };
  const param = { id: campaignId };
  const { blad } = api.omgangar[':id'];
  const { inPile } =
    step.do === 'enter'
      ? await ask(blad.$post({ param, json: { ...what, lines } }))
      : await ask(blad.angra.$post({ param, json: what }));
  return inPile;
}
