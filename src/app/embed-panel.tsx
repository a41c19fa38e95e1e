import type { Translate } from '../i18n/translate.ts';
import type { Actions } from '../passages/actions.ts';
import { PassageBlock } from '../passages/passage-block.tsx';
import { PlaceList } from '../passages/place-list.tsx';
import { TourControl } from '../passages/tour-control.tsx';
import type { Story } from '../story/model.ts';
import { placeName } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import type { Selection } from '../view/state.ts';

interface EmbedPanelProps {
  readonly story: Story;
  readonly reading: Reading;
  readonly selection: Selection;
  readonly hovered: string | null;
  readonly t: Translate;
  readonly actions: Actions;
}

/** Beside or under the map: the chosen passage, or a chosen place's passages, or the story's places. */
export function EmbedPanel(props: EmbedPanelProps) {
  const { story, reading, selection, hovered, t, actions } = props;
  const passage = selection.passage ? reading.passage.get(selection.passage) : undefined;
  const place = selection.place ? reading.place.get(selection.place) : undefined;
  const passages = passage ? [passage] : place ? (reading.passagesOf.get(place.id) ?? []) : [];
  const isChosen = passage !== undefined || place !== undefined;
  return (
    <section className="embed-panel" aria-label={t('embed.panel')} lang={reading.language}>
      {isChosen && (
        <div className="embed-back">
          <button type="button" className="text-button" onClick={actions.clear}>
            {t('embed.places')}
          </button>
          {place && !passage && <h2>{placeName(place, reading.language)}</h2>}
        </div>
      )}
      {/* Each choice begins at its top. */}
      <div className="embed-scroll" key={`${selection.place} ${selection.passage}`}>
        {isChosen ? (
          <ol className="embed-passages">
            {passages.map((each) => (
              <PassageBlock
                key={each.id}
                story={story}
                reading={reading}
                passage={each}
                // The card holds the chosen passage alone: it needs no mark.
                selection={{ place: selection.place, passage: null }}
                hovered={hovered}
                t={t}
                actions={actions}
                onMention={actions.choosePlace}
              />
            ))}
          </ol>
        ) : (
          <PlaceList
            reading={reading}
            selection={selection}
            hovered={hovered}
            t={t}
            actions={actions}
            onChoose={(id) => actions.choosePlace(id, null)}
          />
        )}
      </div>
      {reading.passages.length > 0 && (
        <TourControl reading={reading} selection={selection} t={t} onStep={actions.step} />
      )}
    </section>
  );
}
