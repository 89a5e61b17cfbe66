/**
 * The pages around signing in are small and must work when nothing else does: no script, no font, no other file.
 * The colours are those of web/design/tokens.css, which only the build reads.
 * No quotation mark, ampersand or less-than sign: the text goes into the page as it is and its hash into the policy.
 */
export const signInStyles = `
:root { color-scheme: light dark; --ground: #fbf8f3; --surface: #ffffff; --ink: #1f2a37; --ink-quiet: #566171;
  --line: #d9d3c8; --field-line: #7b8491; --accent: #1d5c63; --accent-ink: #ffffff; --warn-soft: #fdf0d5;
  --warn: #7a4b00; --focus: #1457d9; }
@media (prefers-color-scheme: dark) { :root { --ground: #14191f; --surface: #1c232b; --ink: #eef1f4;
  --ink-quiet: #a9b4c0; --line: #343e49; --field-line: #8794a2; --accent: #7cc7c4; --accent-ink: #0d2022;
  --warn-soft: #38290c; --warn: #f0c674; --focus: #8db4ff; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: 1.5rem 1rem; display: grid; place-items: center; background: var(--ground);
  color: var(--ink); font: 1.0625rem/1.55 system-ui, Segoe UI, Roboto, Helvetica Neue, sans-serif; }
main { width: 100%; max-width: 30rem; }
.brand { margin: 0 0 .75rem; display: flex; align-items: center; gap: .5rem; font-weight: 700; color: var(--accent); }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 1.25rem; padding: clamp(1.25rem, 5vw, 2.25rem); }
h1 { margin: 0 0 .75rem; font-size: 1.6rem; line-height: 1.2; text-wrap: balance; }
p { margin: 0 0 1rem; }
.soft { color: var(--ink-quiet); }
.card > :last-child { margin-bottom: 0; }
a { color: var(--accent); text-underline-offset: .15em; }
button, .button { font: inherit; border-radius: .75rem; cursor: pointer; }
.button { display: inline-block; padding: .7rem 1.25rem; border: 1px solid var(--accent); background: var(--accent);
  color: var(--accent-ink); font-weight: 600; text-decoration: none; }
.people { list-style: none; margin: 0 0 1.25rem; padding: 0; display: grid; gap: .75rem; }
.person { width: 100%; display: flex; align-items: center; gap: .9rem; padding: .85rem 1rem; text-align: left;
  background: transparent; color: inherit; border: 1px solid var(--field-line); }
.person:hover { border-color: var(--accent); }
.person strong, .person small { display: block; }
.person small { color: var(--ink-quiet); font-size: .9375rem; line-height: 1.35; }
.initial { flex: none; width: 2.75rem; height: 2.75rem; border-radius: 50%; display: grid; place-items: center;
  background: var(--accent); color: var(--accent-ink); font-weight: 700; font-size: 1.15rem; }
.note { padding: .85rem 1rem; border-radius: .75rem; background: var(--warn-soft); border: 1px solid var(--warn);
  font-size: .9375rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
code { font-size: .9em; overflow-wrap: anywhere; }
`;
