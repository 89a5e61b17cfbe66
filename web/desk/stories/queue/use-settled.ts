import { useEffect, useState } from 'preact/hooks';

const afterMs = 250;

/** What is being written, once it has been the same for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), afterMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
