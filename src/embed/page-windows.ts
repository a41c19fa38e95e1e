/** A page with more frames than this has worse troubles than a third map. */
const MOST = 500;

/** The windows around one, from the nearest. */
export function ancestorsOf(own: Window): readonly Window[] {
  const found: Window[] = [];
  for (let at = own; at.parent !== at && found.length < MOST; at = at.parent) found.push(at.parent);
  return found;
}

/** The other windows of the page that can be reached from one: all but those inside shadow trees. */
export function pageWindows(own: Window): readonly Window[] {
  const found = new Set(ancestorsOf(own));
  // A set is walked through to what was added on the way.
  for (const each of found) {
    for (let index = 0; index < each.length && found.size < MOST; index += 1) {
      const frame = each[index];
      if (frame) found.add(frame);
    }
  }
  found.delete(own);
  return [...found];
}

/** Whether the page's other windows can reach this one: no frame from it upwards is in a shadow tree. */
export function isReachable(own: Window): boolean {
  return [own, ...ancestorsOf(own)].every((at) => {
    if (at.parent === at) return true;
    for (let index = 0; index < at.parent.length; index += 1) {
      if (at.parent[index] === at) return true;
    }
    return false;
  });
}
