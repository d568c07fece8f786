/** Search and links of the API documentation: a module that browsers load; the page reads without it too. */
export const script: string = `const search = document.querySelector("#search")
const found = document.querySelector("#found")
const sections = [...document.querySelectorAll("main section")]
const items = [...document.querySelectorAll("[data-find]")].map((element) => ({
  element,
  text: (element.id + " " + element.textContent).toLowerCase(),
}))

const find = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== "")
  let count = 0
  for (const { element, text } of items) {
    element.hidden = !words.every((word) => text.includes(word))
    if (!element.hidden) count++
  }
  for (const section of sections) {
    section.hidden = words.length > 0 && section.querySelector("[data-find]:not([hidden])") === null
  }
  found.textContent = words.length === 0 ? "" : count === 1 ? "1 found" : count + " found"
}

const open = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target === null) return
  if (target.closest("[hidden]") !== null) {
    search.value = ""
    find()
  }
  if (target instanceof HTMLDetailsElement) target.open = true
  target.scrollIntoView()
}

if (matchMedia("(max-width: 60rem)").matches) document.querySelector("nav details").open = false
search.addEventListener("input", find)
addEventListener("hashchange", open)
addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== search) {
    event.preventDefault()
    search.focus()
  }
})
find()
open()
`
