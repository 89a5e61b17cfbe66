/**
 * The pages around signing in are small and must work when nothing else does: no script, no font, no other file.
 * No quotation mark, ampersand or less-than sign: the text goes into the page as it is and its hash into the policy.
 */
export const signInStyles = `
:root { color-scheme: light dark; --paper: #f4f1ea; --card: #ffffff; --ink: #1d2733; --soft: #55606c;
  --line: #d9d3c7; --accent: #17566b; --on-accent: #ffffff; --note: #fdf3d7; --note-line: #dcb95a; }
@media (prefers-color-scheme: dark) { :root { --paper: #14191f; --card: #1d252d; --ink: #eef1f3; --soft: #aab4bd;
  --line: #36424d; --accent: #8fd0e3; --on-accent: #0d2029; --note: #332b14; --note-line: #8c7430; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: 1.5rem 1rem; display: grid; place-items: center; background: var(--paper);
  color: var(--ink); font: 1.0625rem/1.55 system-ui, Segoe UI, Roboto, Helvetica Neue, sans-serif; }
main { width: 100%; max-width: 30rem; }
.brand { margin: 0 0 .75rem; font-weight: 700; letter-spacing: .01em; color: var(--accent); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 1.25rem; padding: clamp(1.25rem, 5vw, 2.25rem); }
h1 { margin: 0 0 .75rem; font-size: 1.6rem; line-height: 1.2; text-wrap: balance; }
p { margin: 0 0 1rem; }
.soft { color: var(--soft); }
.card > :last-child { margin-bottom: 0; }
a { color: var(--accent); text-underline-offset: .15em; }
button, .button { font: inherit; border-radius: .75rem; cursor: pointer; }
.button { display: inline-block; padding: .7rem 1.25rem; border: 1px solid var(--accent); background: var(--accent);
  color: var(--on-accent); font-weight: 600; text-decoration: none; }
.quiet { background: transparent; color: var(--accent); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
.people { list-style: none; margin: 0 0 1.25rem; padding: 0; display: grid; gap: .75rem; }
.person { width: 100%; display: flex; align-items: center; gap: .9rem; padding: .85rem 1rem; text-align: left;
  background: transparent; color: inherit; border: 1px solid var(--line); }
.person:hover { border-color: var(--accent); }
.person strong, .person small { display: block; }
.person small { color: var(--soft); font-size: .9375rem; line-height: 1.35; }
.initial { flex: none; width: 2.75rem; height: 2.75rem; border-radius: 50%; display: grid; place-items: center;
  background: var(--accent); color: var(--on-accent); font-weight: 700; font-size: 1.15rem; }
.note { padding: .85rem 1rem; border-radius: .75rem; background: var(--note); border: 1px solid var(--note-line);
  font-size: .9375rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
code { font-size: .9em; overflow-wrap: anywhere; }
`;
