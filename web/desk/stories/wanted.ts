import { useState } from 'preact/hooks';

/** What somebody has chosen is shown at once, and what is saved again when the saving has gone well or not. */
export function useWanted<T>(saved: T): [T, (value: T, save: () => Promise<unknown>) => Promise<void>] {
  const [wanted, setWanted] = useState<{ value: T }>();
  const want = async (value: T, save: () => Promise<unknown>) => {
    setWanted({ value });
    await save();
    setWanted(undefined);
  };
  return [wanted ? wanted.value : saved, want];
}
