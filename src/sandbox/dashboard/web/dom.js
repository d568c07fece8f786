// @ts-check
/** @typedef {Node | string | number | false | null | undefined} Child */

/**
 * Adds children to an element; texts stay texts, nothing is ever read as HTML.
 * @template {Element} E
 * @param {E} element
 * @param {Readonly<Record<string, unknown>>} properties
 * @param {ReadonlyArray<Child>} children
 * @returns {E}
 */
const filled = (element, properties, children) => {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (name.startsWith("on") && typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value))
    } else element.setAttribute(name, value === true ? "" : String(value))
  }
  for (const child of children) {
    if (child !== undefined && child !== null && child !== false) {
      element.append(child instanceof Node ? child : String(child))
    }
  }
  return element
}

/**
 * An HTML element with attributes, listeners (`onclick`) and children; what has no value is left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, unknown>>} [properties]
 * @param {ReadonlyArray<Child>} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const h = (tag, properties = {}, ...children) => filled(document.createElement(tag), properties, children)

/**
 * An SVG element, like `h`.
 * @param {string} tag
 * @param {Readonly<Record<string, unknown>>} [properties]
 * @param {ReadonlyArray<Child>} children
 * @returns {SVGElement}
 */
export const svg = (tag, properties = {}, ...children) =>
  filled(
    /** @type {SVGElement} */ (document.createElementNS("http://www.w3.org/2000/svg", tag)),
    properties,
    children,
  )

/** Keys of the parts that are unfolded, so that they stay so when a list is drawn again. */
const unfolded = new Set()

/**
 * A part that can be unfolded; its content is made when it is first shown.
 * @param {string} key
 * @param {Child} summary
 * @param {() => ReadonlyArray<Child>} content
 */
export const fold = (key, summary, content) => {
  const isOpen = unfolded.has(key)
  let isFilled = isOpen
  const details = h(
    "details",
    { open: isOpen },
    h("summary", { "data-key": key }, summary),
    ...(isOpen ? content() : []),
  )
  details.addEventListener("toggle", () => {
    if (!details.open) return void unfolded.delete(key)
    unfolded.add(key)
    if (!isFilled) filled(details, {}, content())
    isFilled = true
  })
  return details
}

/**
 * What an element is known by among its siblings: its key, that of what it holds, or its place.
 * @param {Element} element
 * @param {number} index
 */
const keyOf = (element, index) =>
  element.getAttribute("data-key") ??
    (element.tagName === "LI" ? element.querySelector("[data-key]")?.getAttribute("data-key") : undefined) ??
    element.tagName + " " + index

/**
 * Whether two elements are alike but for what they hold, which is elements alone.
 * @param {Element} one
 * @param {Element} other
 */
const isSameFrame = (one, other) =>
  ["DIV", "UL"].includes(one.tagName) && one.cloneNode(false).isEqualNode(other.cloneNode(false))

/**
 * Puts elements in place of those that are there; what is the same stays, with its focus and what is selected in it.
 * @param {Element} container
 * @param {ReadonlyArray<Element>} next
 */
const settle = (container, next) => {
  const kept = new Map([...container.children].map((child, index) => [keyOf(child, index), child]))
  const settled = next.map((fresh, index) => {
    const old = kept.get(keyOf(fresh, index))
    if (old === undefined) return fresh
    if (old.isEqualNode(fresh)) return old
    if (!isSameFrame(old, fresh)) return fresh
    settle(old, [...fresh.children])
    return old
  })
  for (const child of [...container.children]) if (!settled.includes(child)) child.remove()
  settled.forEach((child, index) => {
    if (container.children[index] !== child) container.insertBefore(child, container.children[index] ?? null)
  })
}

/**
 * Draws an element's content again. What had the focus keeps it, where it is still there.
 * @param {Element} container
 * @param {ReadonlyArray<Element>} children
 */
export const draw = (container, children) => {
  const active = document.activeElement
  const key = active !== null && container.contains(active) ? active.getAttribute("data-key") : null
  settle(container, children)
  if (key === null || document.activeElement === active) return
  const again = [...container.querySelectorAll("[data-key]")].find((one) => one.getAttribute("data-key") === key)
  if (again instanceof HTMLElement) again.focus({ preventScroll: true })
}
