import type { Command } from '../embed/protocol.ts';
import type { Story } from '../story/model.ts';
import type { Reading } from '../story/read-story.ts';
import type { ViewState } from '../view/state.ts';
import * as transitions from '../view/transitions.ts';

/** The view after a command of the host page; `null` for one that asks for what the story does not have. */
export function obey(
  view: ViewState,
  command: Command,
  { story, reading }: { readonly story: Pick<Story, 'languages'>; readonly reading: Reading },
): ViewState | null {
  switch (command.kind) {
    case 'select': {
      const { place, passage } = command.payload;
      if (place !== null && !reading.place.has(place)) return null;
      if (passage === null)
        return place === null
          ? transitions.clearSelection(view)
          : transitions.choosePlace(view, place);
      const known = reading.passage.get(passage);
      if (!known || (place !== null && !known.places.includes(place))) return null;
      return place === null
        ? transitions.choosePassage(
            { ...view, selection: { place: null, passage: null } },
            reading,
            passage,
          )
        : transitions.choosePlace(view, place, passage);
    }
    case 'view':
      return transitions.look(view, reading, command.payload.camera);
    case 'theme':
      return transitions.setTheme(view, command.payload.theme);
    case 'language': {
      const { language } = command.payload;
      return story.languages.includes(language) ? transitions.setLanguage(view, language) : null;
    }
  }
}
