import { useEffect, useState } from 'preact/hooks';

const narrow = '(max-width: 40rem)';

/** Whether the window has no room for seven days side by side. */
export function useNarrow(): boolean {
  const [is, setIs] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const query = matchMedia(narrow);
    const follow = () => setIs(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return is;
}
