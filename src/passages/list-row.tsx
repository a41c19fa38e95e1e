import type { Translate } from '../i18n/translate.ts';
import type { Place } from '../story/model.ts';
import { placeName } from '../story/place.ts';
import type { Passage, Reading } from '../story/read-story.ts';
import { markWords } from '../story/word-index.ts';
import type { Selection } from '../view/state.ts';
import type { Actions } from './actions.ts';
import { ChoiceLink } from './choice-link.tsx';
import type { Row } from './finder.ts';
import { statusLine, statusOf } from './place-status.ts';
import { StatusSymbol } from './status-symbol.tsx';
import type { RowProps } from './windowed-rows.tsx';

export interface ListRowProps {
  readonly item: Row;
  readonly row?: RowProps;
  readonly reading: Reading;
  readonly selection: Selection;
  readonly hovered: string | null;
  /** The words sought, folded; none in the list of all. */
  readonly sought: readonly string[];
  /** Whether Tab comes to this row. */
  readonly isStop: boolean;
  readonly t: Translate;
  readonly actions: Actions;
  onChoose(place: string): void;
}

function Marked({ text, sought }: { readonly text: string; readonly sought: readonly string[] }) {
  return markWords(text, sought).map(({ text: run, isFound }, index) =>
    // The runs of a text never change order: their index is their identity.
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    isFound ? <mark key={index}>{run}</mark> : run,
  );
}

/** The name by which a place was found, where that is not the one shown. */
function otherName(place: Place, shown: string, sought: readonly string[]): string | null {
  const has = (name: string) => markWords(name, sought).some(({ isFound }) => isFound);
  if (sought.length === 0 || has(shown)) return null;
  return place.names.find(({ name }) => has(name))?.name ?? null;
}

const BEFORE = 40;
const LENGTH = 150;

/** A passage's words around the first that was found. */
function excerptOf({ text }: Passage, sought: readonly string[]): string {
  const [first] = markWords(text, sought);
  const at = first && !first.isFound ? first.text.length : 0;
  const from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const to = text.length - from <= LENGTH ? text.length : text.lastIndexOf(' ', from + LENGTH);
  return `${from > 0 ? '… ' : ''}${text.slice(from, Math.max(to, at))}${to < text.length ? ' …' : ''}`;
}

/** A place, or a passage that was found, in a list of many. */
export function ListRow(props: ListRowProps) {
  const { item, row, reading, selection, hovered, sought, isStop, t, actions } = props;
  const tabIndex = isStop ? 0 : -1;
  if ('passage' in item) {
    const { passage } = item;
    return (
      <li {...row}>
        <ChoiceLink
          className="passage-row"
          tabIndex={tabIndex}
          href={actions.href({ place: null, passage: passage.id })}
          aria-current={selection.passage === passage.id ? 'true' : undefined}
          onChoose={() => actions.choosePassage(passage.id)}
        >
          <span className="passage-row-number">
            <span className="visually-hidden">
              {t('finder.passage', { number: passage.number })}
            </span>
            <span aria-hidden="true">{passage.number}</span>
          </span>
          <span>
            <Marked text={excerptOf(passage, sought)} sought={sought} />
          </span>
        </ChoiceLink>
      </li>
    );
  }
  const { place } = item;
  const status = statusOf(reading, place.id);
  const name = placeName(place, reading.language);
  const other = otherName(place, name, sought);
  return (
    <li {...row}>
      <ChoiceLink
        className="place-row"
        tabIndex={tabIndex}
        href={actions.href({ place: place.id, passage: null })}
        data-place={place.id}
        data-lit={hovered === place.id || undefined}
        aria-current={selection.place === place.id ? 'true' : undefined}
        onChoose={() => props.onChoose(place.id)}
        onPointerEnter={() => actions.hover(place.id)}
        onPointerLeave={() => actions.hover(null)}
        onFocus={() => actions.hover(place.id)}
        onBlur={() => actions.hover(null)}
      >
        <StatusSymbol status={status.status} />
        <span className="place-name">
          <Marked text={name} sought={sought} />
        </span>
        {other !== null && (
          <span className="place-other">
            <Marked text={other} sought={sought} />
          </span>
        )}
        <span className="place-status" suppressHydrationWarning>
          {statusLine(place, status, t)}
        </span>
      </ChoiceLink>
    </li>
  );
}
