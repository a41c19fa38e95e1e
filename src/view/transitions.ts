import type { Passage, Reading } from '../story/read-story.ts';
import {
  type Camera,
  type CameraCommand,
  type CameraTarget,
  NOTHING,
  type Selection,
  type ThemeChoice,
  type ViewState,
} from './state.ts';

function commanded(view: ViewState, target: CameraTarget, still = false): CameraCommand {
  return { serial: view.command.serial + 1, still, ...target };
}

/** What the camera frames for a selection: a passage's places before the place it was chosen under. */
function targetOf(reading: Reading, selection: Selection): CameraTarget {
  const passage = selection.passage ? reading.passage.get(selection.passage) : undefined;
  if (passage) return { to: 'places', places: passage.places };
  if (selection.place) return { to: 'places', places: [selection.place] };
  return { to: 'overview' };
}

/** A place alone, or one mention of it in a passage: the camera goes to the place. */
export function choosePlace(
  view: ViewState,
  place: string,
  passage: string | null = null,
): ViewState {
  return {
    ...view,
    selection: { place, passage },
    camera: null,
    command: commanded(view, { to: 'places', places: [place] }),
  };
}

/** A passage: the camera frames its places. A chosen place stays chosen if the passage speaks of it. */
export function choosePassage(view: ViewState, reading: Reading, id: string): ViewState {
  const { place } = view.selection;
  const keeps = place !== null && (reading.passage.get(id)?.places.includes(place) ?? false);
  const selection = { place: keeps ? place : null, passage: id };
  return {
    ...view,
    selection,
    camera: null,
    command: commanded(view, targetOf(reading, selection)),
  };
}

/** Back to the overview. */
export function clearSelection(view: ViewState): ViewState {
  return {
    ...view,
    selection: NOTHING,
    camera: null,
    command: commanded(view, { to: 'overview' }),
  };
}

/** Where the tour stands: the chosen passage, or the one that a step forward from a chosen place is. */
export function tourPosition(reading: Reading, selection: Selection): number {
  const chosen = selection.passage ? reading.passage.get(selection.passage) : undefined;
  if (!chosen) return -1;
  // By their numbers: there may be a hundred thousand.
  let low = 0;
  let high = reading.passages.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.passages[middle]?.number ?? 0) < chosen.number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The passage a step away in reading order; from a place, the first or last of its passages. */
export function tourStep(reading: Reading, selection: Selection, step: 1 | -1): Passage | null {
  const { passages } = reading;
  const position = tourPosition(reading, selection);
  if (position >= 0) return passages[position + step] ?? null;
  const own = selection.place ? reading.passagesOf.get(selection.place) : undefined;
  const from = own?.length ? own : passages;
  return (step === 1 ? from[0] : undefined) ?? null;
}

/** A step of the guided tour. It walks the whole story, so a chosen place is let go. */
export function tour(view: ViewState, reading: Reading, step: 1 | -1): ViewState {
  const passage = tourStep(reading, view.selection, step);
  if (!passage) return view;
  return choosePassage({ ...view, selection: NOTHING }, reading, passage.id);
}

export function hover(view: ViewState, place: string | null): ViewState {
  return view.hovered === place ? view : { ...view, hovered: place };
}

/** The reader moved the map by hand. */
export function moved(view: ViewState, camera: Camera): ViewState {
  return { ...view, camera };
}

/** Sends the map to a camera, as if the reader had moved it there; `null`, to where the selection puts it. */
export function look(view: ViewState, reading: Reading, camera: Camera | null): ViewState {
  const target: CameraTarget = camera
    ? { to: 'camera', camera }
    : targetOf(reading, view.selection);
  return { ...view, camera, command: commanded(view, target) };
}

/** For a map made anew: puts it at once where the last one stood. */
export function resume(view: ViewState): ViewState {
  const { serial: _, still: __, ...target } = view.command;
  const last: CameraTarget = view.camera ? { to: 'camera', camera: view.camera } : target;
  return { ...view, command: commanded(view, last, true) };
}

export function showWhole(view: ViewState, whole: boolean): ViewState {
  return { ...view, whole };
}

export function setLanguage(view: ViewState, language: string): ViewState {
  return { ...view, language };
}

export function setTheme(view: ViewState, theme: ThemeChoice): ViewState {
  return { ...view, theme };
}

/**
 * Takes over a view from an address (at the start, or on Back), with its camera. What the story does
 * not have is left out and named in `lost`, so that the page can say so.
 */
export function settle(
  view: ViewState,
  reading: Reading,
  still: boolean,
): {
  readonly view: ViewState;
  readonly lost: readonly { kind: 'place' | 'passage'; id: string }[];
} {
  const lost: { kind: 'place' | 'passage'; id: string }[] = [];
  let { place, passage } = view.selection;
  if (place !== null && !reading.place.has(place)) {
    lost.push({ kind: 'place', id: place });
    place = null;
  }
  if (passage !== null && !reading.passage.has(passage)) {
    lost.push({ kind: 'passage', id: passage });
    passage = null;
  }
  const selection = { place, passage };
  const target: CameraTarget = view.camera
    ? { to: 'camera', camera: view.camera }
    : place !== null && passage !== null
      ? { to: 'places', places: [place] }
      : targetOf(reading, selection);
  return { view: { ...view, selection, command: commanded(view, target, still) }, lost };
}

function offList(view: ViewState): ViewState {
  return { ...view, library: null, find: '' };
}

/** To the list of all stories. */
export function openLibrary(view: ViewState): ViewState {
  return { ...clearSelection(offList(view)), bring: null, library: '', whole: false };
}

/** Chooses a story in the list, or none. */
export function chooseListed(view: ViewState, id: string | null): ViewState {
  return { ...view, library: id ?? '' };
}

/** Searches the list for words. */
export function search(view: ViewState, words: string): ViewState {
  return { ...view, find: words };
}

/** From the list to a story: to the whole of it, a place, or a passage. */
export function openStory(view: ViewState, id: string, selection = NOTHING): ViewState {
  return { ...clearSelection(offList(view)), story: id, bring: null, whole: false, selection };
}

/** Back from the list to the story that was open. */
export function closeLibrary(view: ViewState): ViewState {
  return clearSelection({ ...offList(view), whole: false });
}

/** To where articles are brought in. */
export function openDesk(view: ViewState): ViewState {
  return { ...offList(view), bring: '', selection: NOTHING, whole: false, camera: null };
}

/** To a draft, seen as a whole. */
export function openDraft(view: ViewState, id: string): ViewState {
  return clearSelection({ ...offList(view), bring: id, whole: false });
}

/** Back to the story. */
export function closeDesk(view: ViewState): ViewState {
  return clearSelection({ ...view, bring: null, whole: false });
}

/** Some places in sight, with one of them or none chosen. */
export function compare(
  view: ViewState,
  place: string | null,
  places: readonly string[],
): ViewState {
  const command = commanded(
    view,
    places.length > 0 ? { to: 'places', places } : { to: 'overview' },
  );
  return { ...view, selection: { place, passage: null }, camera: null, command };
}
