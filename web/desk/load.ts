import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { asDeskError, type DeskError } from './api.ts';
import { signedOut } from './session.ts';

export interface Loaded<T> {
  data: T | undefined;
  /** Of the latest try; the data may still be there from before. */
  error: DeskError | undefined;
  reload: () => Promise<void>;
  /** Puts in what an action answered. */
  set: (data: T) => void;
}

/**
 * What the server says, asked for when `key` changes and again every `everyMs` while the tab is looked at, for
 * as long as it is there. An answer that comes late, after another one was asked for, is left out.
 */
export function useLoad<T>(key: string, load: () => Promise<T>, everyMs?: number): Loaded<T> {
  const [state, setState] = useState<{ key: string; data?: T; error?: DeskError }>({ key });
  const latest = useRef(load);
  latest.current = load;
  const turn = useRef(0);
  const isGone = useRef(false);

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const next = await latest.current().then(
      (data) => ({ data, error: undefined }),
      (error: unknown) => ({ error: asDeskError(error) }),
    );
    if (mine !== turn.current) return;
    isGone.current = next.error?.code === 'not_found';
    if (next.error?.code === 'signed_out') signedOut();
    setState((before) => ({ ...(before.key === key ? before : {}), key, ...next }));
  }, [key]);

  useEffect(() => {
    void reload();
  }, [reload]);
  useEffect(() => {
    if (everyMs === undefined) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !isGone.current) void reload();
    }, everyMs);
    return () => clearInterval(timer);
  }, [reload, everyMs]);

  const set = useCallback(
    (data: T) => {
      turn.current += 1;
      setState({ key, data });
    },
    [key],
  );
  const current = state.key === key ? state : undefined;
  return { data: current?.data, error: current?.error, reload, set };
}

export interface Action {
  pending: boolean;
  error: DeskError | undefined;
  /** Does it once, however many times it is pressed meanwhile; true when it went well. */
  run: (work: () => Promise<void>) => Promise<boolean>;
  forget: () => void;
}

export function useAction(): Action {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<DeskError>();
  const busy = useRef(false);
  const run = async (work: () => Promise<void>) => {
    if (busy.current) return false;
    busy.current = true;
    setPending(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      const told = asDeskError(thrown);
      if (told.code === 'signed_out') signedOut();
      setError(told);
      return false;
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  return { pending, error, run, forget: () => setError(undefined) };
}
