/** The look of every page of the sandbox, as CSS: light and dark, from a small phone on, without a picture or font to load. */
export const style: string = `:root {
  color-scheme: light dark;
  --ground: #f2f4f7; --sheet: #ffffff; --text: #17202b; --quiet: #515c69; --line: #d3dae2; --edge: #76818e;
  --accent: #0b57d0; --on-accent: #ffffff; --link: #0b57d0; --hover: #eef3fb;
  --good: #146c2e; --good-ground: #e3f4e7; --wait: #7a4b00; --wait-ground: #fdf0d5; --bad: #b3261e; --bad-ground: #fdeceb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1419; --sheet: #1a2129; --text: #e6ebf1; --quiet: #a7b2bf; --line: #323c47; --edge: #8894a2;
    --accent: #a8c7fa; --on-accent: #062e6f; --link: #a8c7fa; --hover: #232d38;
    --good: #8fd8a2; --good-ground: #14311d; --wait: #f0c069; --wait-ground: #362809; --bad: #f6b0ab; --bad-ground: #3d1513;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: var(--ground); color: var(--text);
}
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.page { width: 100%; max-width: 30rem; margin: 0 auto; padding: 1rem 1rem 2rem; flex: 1; }
.page > header { display: flex; justify-content: space-between; align-items: center; margin: .5rem .25rem 1rem; }
.brand { font-weight: 650; letter-spacing: -.01em; }
.chip {
  font-size: .8rem; font-weight: 600; padding: .1rem .6rem; border-radius: 1rem; color: var(--wait); background: var(--wait-ground);
}
main {
  background: var(--sheet); border: 1px solid var(--line); border-radius: 1rem; padding: 1.25rem;
  box-shadow: 0 1px 2px rgb(0 0 0 / .06), 0 8px 24px rgb(0 0 0 / .06);
}
@media (min-width: 32rem) { .page { padding-top: 2.5rem; } main { padding: 1.75rem; } }
h1 { font-size: 1.4rem; line-height: 1.25; letter-spacing: -.015em; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 1rem; }
.quiet, .hint { color: var(--quiet); }
.hint { display: block; font-size: .85rem; margin-top: .25rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem 1rem; margin: 0 0 1.25rem; }
dt { color: var(--quiet); }
dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
dd.id { font: .8rem/1.9 ui-monospace, monospace; }
dd.sum { font-size: 1.25rem; font-weight: 650; line-height: 1.2; }
label { display: block; font-weight: 600; }
.field { margin: 0 0 1rem; min-width: 0; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
.fields > .wide { grid-column: 1 / -1; }
input, select {
  font: inherit; width: 100%; min-height: 2.9rem; margin-top: .3rem; padding: .5rem .75rem; border: 1px solid var(--edge);
  border-radius: .6rem; background: var(--sheet); color: inherit;
}
input[aria-invalid=true] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
.check { display: flex; gap: .6rem; align-items: flex-start; font-weight: 400; margin: 0 0 1rem; }
.check input { width: 1.2rem; min-height: 1.2rem; height: 1.2rem; margin: .15rem 0 0; flex: none; accent-color: var(--accent); }
::placeholder { color: var(--quiet); opacity: 1; }
.error { display: block; color: var(--bad); font-size: .9rem; margin-top: .25rem; }
fieldset { border: 1px solid var(--line); border-radius: .8rem; margin: 0 0 1.25rem; padding: .25rem 1rem 0; min-width: 0; }
legend { font-weight: 600; padding: 0 .35rem; }
button, .choice, .button {
  font: inherit; display: block; width: 100%; min-height: 2.9rem; margin: .6rem 0 0; padding: .6rem 1rem; cursor: pointer;
  border: 1px solid var(--edge); border-radius: .7rem; background: var(--sheet); color: var(--text);
  text-align: center; text-decoration: none;
}
button:hover, .choice:hover, .button:hover { background: var(--hover); }
.main, .main:hover { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 650; }
.main:hover { filter: brightness(1.06); }
.choices { list-style: none; margin: 0; padding: 0; }
.choice { display: flex; align-items: center; gap: .9rem; text-align: left; border-color: var(--line); }
.choice::after { content: "\\203a"; margin-left: auto; font-size: 1.4rem; line-height: 1; color: var(--quiet); }
.choice img { width: 3.2rem; height: 2rem; flex: none; }
.other { display: block; text-align: center; padding: .8rem 0 0; }
.choices + form { margin-top: 1.5rem; }
.note { border-radius: .7rem; padding: .7rem 1rem; margin: 0 0 1.25rem; background: var(--hover); }
.note.bad { color: var(--bad); background: var(--bad-ground); }
main:has(.result) > :is(h1, p) { text-align: center; }
.result { display: block; width: 3.5rem; height: 3.5rem; margin: 0 auto 1rem; padding: .8rem; border-radius: 50%; }
.result.good { color: var(--good); background: var(--good-ground); }
.result.wait { color: var(--wait); background: var(--wait-ground); }
.result.bad { color: var(--bad); background: var(--bad-ground); }
details { margin: 0 0 1.25rem; color: var(--quiet); font-size: .85rem; overflow-wrap: anywhere; }
footer { padding: 1.25rem .25rem 0; font-size: .85rem; color: var(--quiet); text-align: center; }
footer p { margin: 0 0 .25rem; }
footer ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; justify-content: center; gap: .25rem 1rem; }
footer a { display: inline-block; padding: .25rem 0; }
footer [aria-current] { font-weight: 650; color: var(--text); text-decoration: none; }
`

/** The mark of the sandbox, as an SVG picture. */
export const icon: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
  `<rect width="32" height="32" rx="8" fill="#0b57d0"/><path d="M7 11h18v11a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2z" fill="#fff"/>` +
  `<path d="M7 14h18v3H7z" fill="#0b57d0"/></svg>`
