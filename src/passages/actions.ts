import type { Selection } from '../view/state.ts';

/** What the reading column can ask for; the app turns each into a transition of the view. */
export interface Actions {
  choosePlace(place: string, passage: string | null): void;
  choosePassage(passage: string): void;
  clear(): void;
  hover(place: string | null): void;
  showWhole(whole: boolean): void;
  step(by: 1 | -1): void;
  /** The address of a selection, so that every choice is a real link. */
  href(selection: Selection): string;
}
