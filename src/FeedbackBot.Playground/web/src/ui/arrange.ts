/**
 * Makes `wanted` the children of `parent`, touching only what differs: an element that is already in its place is
 * not moved, because moving it would take away its focus.
 */
export function arrange(parent: Element, wanted: readonly Element[]): void {
  const keep = new Set(wanted);
  for (const child of [...parent.children])
    if (!keep.has(child)) child.remove();
  let cursor = parent.firstElementChild;
  for (const element of wanted) {
    if (element === cursor) cursor = element.nextElementSibling;
    else parent.insertBefore(element, cursor);
  }
}
