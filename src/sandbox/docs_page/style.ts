/** The look of the API documentation, over that of all pages of the sandbox. */
export const style: string = `body.docs { display: block; }
.docs > header {
  position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center;
  padding: .6rem 1rem; background: var(--sheet); border-bottom: 1px solid var(--line);
}
.docs > header .brand { color: inherit; text-decoration: none; }
.docs [role="search"] { display: flex; align-items: center; gap: .5rem; flex: 1 1 12rem; max-width: 28rem; }
.docs [role="search"] label { font-size: .85rem; }
.docs #search { font: inherit; width: 100%; padding: .35rem .7rem; border: 1px solid var(--edge); border-radius: .5rem;
  background: var(--ground); color: var(--text); }
.docs #found { margin: 0; color: var(--quiet); font-size: .85rem; min-width: 5rem; }
.columns { max-width: 72rem; margin: 0 auto; padding: 1rem; }
.columns > nav { margin: 0 0 1rem; }
.columns > nav summary { font-weight: 600; cursor: pointer; }
.columns ul { list-style: none; margin: 0; padding: 0; }
.columns ul ul { padding-left: .9rem; }
.columns > nav a { display: inline-block; padding: .12rem 0; text-decoration: none; }
.columns > nav a:hover { text-decoration: underline; }
.docs main { min-width: 0; }
.docs section, .docs details[id] { scroll-margin-top: 4.5rem; }
.docs h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; }
.docs h3 { font-size: 1.1rem; margin: 1.75rem 0 .25rem; }
.docs h4 { font-size: .95rem; margin: 1rem 0 .35rem; }
.docs pre { overflow-x: auto; padding: .9rem; border-radius: .6rem; background: var(--ground); border: 1px solid var(--line);
  font: .82rem/1.5 ui-monospace, monospace; }
.docs code { font: .875em ui-monospace, monospace; overflow-wrap: anywhere; }
.docs main details { border: 1px solid var(--line); border-radius: .6rem; margin: .4rem 0; padding: 0 .8rem; }
.docs main details { color: var(--text); font-size: 1rem; }
.docs main details[open] { padding-bottom: .6rem; }
.docs main summary { padding: .5rem 0; cursor: pointer; }
.docs main details:target { border-color: var(--accent); }
.docs .what { color: var(--quiet); }
.docs .method { display: inline-block; min-width: 3.6rem; font: 600 .75rem ui-monospace, monospace; padding: .1rem .4rem;
  border-radius: .3rem; text-align: center; background: var(--hover); }
.docs .method.get { color: var(--good); background: var(--good-ground); }
.docs .method.delete { color: var(--bad); background: var(--bad-ground); }
.docs .method.put { color: var(--wait); background: var(--wait-ground); }
.docs .id { color: var(--quiet); margin: 0 0 .5rem; }
.docs dl.fields { display: block; margin: 0 0 .5rem; }
.docs dl.fields dt { color: inherit; margin-top: .45rem; overflow-wrap: anywhere; }
.docs dl.fields dd { text-align: left; color: var(--quiet); margin: 0 0 0 1rem; font-size: .93rem; }
.docs .type { font-size: .88rem; color: var(--quiet); }
.docs .must, .docs .old { font-size: .75rem; font-weight: 600; color: var(--wait); }
.docs [hidden] { display: none; }
@media (max-width: 40rem) {
  .docs [role="search"] { flex-basis: 100%; }
  .docs section, .docs details[id] { scroll-margin-top: 8rem; }
}
@media (min-width: 60rem) {
  .columns { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 2rem; }
  .columns > nav { position: sticky; top: 4.5rem; align-self: start; max-height: calc(100vh - 6rem); overflow: auto; }
}
`
