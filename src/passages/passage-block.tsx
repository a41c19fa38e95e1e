import type { Translate } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';
import { placeName } from '../story/place.ts';
import type { Passage, Reading, Segment } from '../story/read-story.ts';
import type { Selection } from '../view/state.ts';
import type { Actions } from './actions.ts';
import { ChoiceLink } from './choice-link.tsx';
import { ClaimLines } from './claim-lines.tsx';
import { statusOf } from './place-status.ts';
import { StatusSymbol } from './status-symbol.tsx';
import type { RowProps } from './windowed-rows.tsx';

export interface PassageBlockProps {
  readonly story: Story;
  readonly reading: Reading;
  readonly passage: Passage;
  readonly selection: Selection;
  readonly hovered: string | null;
  readonly t: Translate;
  readonly actions: Actions;
  /** Where the passage is a row of a window. */
  readonly row?: RowProps | undefined;
  /** A mention was chosen, in this passage: the column keeps it where it is on the screen. */
  onMention(place: string, passage: string): void;
}

function Mark({ segment, ...props }: PassageBlockProps & { readonly segment: Segment }) {
  const { reading, passage, selection, hovered, t, actions, onMention } = props;
  if (!segment.mention) return segment.text;
  const { place } = segment.mention;
  const known = reading.place.get(place);
  const name = known ? placeName(known, reading.language) : place;
  return (
    <ChoiceLink
      className="mention"
      href={actions.href({ place, passage: passage.id })}
      title={t('mention.hint', { name })}
      data-place={place}
      data-status={statusOf(reading, place).status}
      data-lit={hovered === place || undefined}
      aria-current={selection.place === place ? 'true' : undefined}
      onChoose={() => onMention(place, passage.id)}
      onPointerEnter={() => actions.hover(place)}
      onPointerLeave={() => actions.hover(null)}
      onFocus={() => actions.hover(place)}
      onBlur={() => actions.hover(null)}
    >
      {segment.text}
    </ChoiceLink>
  );
}

/** A passage: its number and places in the margin, the text with its mentions, and who says it. */
export function PassageBlock(props: PassageBlockProps) {
  const { story, reading, passage, selection, t, actions } = props;
  const { language } = reading;
  const names = passage.places.map((id) => {
    const place = reading.place.get(id);
    return { id, name: place ? placeName(place, language) : id };
  });
  const chosen = selection.passage === passage.id;
  return (
    <li
      id={passage.id}
      className="passage"
      data-passage={passage.id}
      aria-current={chosen ? 'true' : undefined}
      // A pointer's shortcut: the number beside the text is the link that the keyboard has.
      onClick={() => {
        if (window.getSelection()?.isCollapsed ?? true) actions.choosePassage(passage.id);
      }}
      {...props.row}
    >
      <ChoiceLink
        className="passage-number"
        href={actions.href({ place: null, passage: passage.id })}
        aria-label={t('passage.choose', {
          number: passage.number,
          places: names.map(({ name }) => name).join(', '),
        })}
        onChoose={() => actions.choosePassage(passage.id)}
      >
        {passage.number}
      </ChoiceLink>
      <div className="passage-body">
        <p className="passage-places" aria-hidden="true">
          {names.map(({ id, name }) => {
            const { status } = statusOf(reading, id);
            return (
              <span key={id} data-status={status} data-lit={props.hovered === id || undefined}>
                <StatusSymbol status={status} />
                {name}
              </span>
            );
          })}
        </p>
        <p className="passage-text">
          {passage.segments.map((segment, index) => (
            // The segments of a passage never change order: their index is their identity.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Mark key={index} {...props} segment={segment} />
          ))}
        </p>
        <ClaimLines story={story} passage={passage} language={language} t={t} />
      </div>
    </li>
  );
}
