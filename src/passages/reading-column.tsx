import { type RefObject, useRef } from 'react';
import './passages.css';
import type { Translate } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';
import type { Reading } from '../story/read-story.ts';
import type { Selection } from '../view/state.ts';
import type { Actions } from './actions.ts';
import { ArticleText } from './article-text.tsx';
import { PlaceList } from './place-list.tsx';
import { PlacePanel } from './place-panel.tsx';
import { StoryFooter, StoryHeader } from './story-header.tsx';
import { useReadingScroll } from './use-reading-scroll.ts';
import type { RowWindow } from './windowed-rows.tsx';

export interface ReadingColumnProps {
  readonly story: Story;
  readonly reading: Reading;
  readonly selection: Selection;
  readonly hovered: string | null;
  readonly whole: boolean;
  readonly t: Translate;
  readonly actions: Actions;
  /** The element that scrolls the column. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The reading column: the story's head, its places, the chosen place, and the text. */
export function ReadingColumn(props: ReadingColumnProps) {
  const { story, reading, selection, hovered, whole, t, actions, scroller } = props;
  const { language } = reading;
  const heading = useRef<HTMLHeadingElement>(null);
  const text = useRef<RowWindow>(null);
  const places = useRef<RowWindow>(null);
  const scroll = useReadingScroll(scroller, heading, selection, { text, places });
  const place = selection.place ? reading.place.get(selection.place) : undefined;
  const title = story.title[language] ?? Object.values(story.title)[0] ?? '';
  return (
    <div className="reading" lang={language}>
      <StoryHeader story={story} language={language} t={t} />
      <PlaceList
        reading={reading}
        selection={selection}
        hovered={hovered}
        t={t}
        actions={actions}
        rows={places}
        onChoose={(id) => {
          scroll.focusHeading();
          actions.choosePlace(id, null);
        }}
      />
      {place && (
        <PlacePanel
          key={place.id}
          reading={reading}
          place={place}
          whole={whole}
          t={t}
          heading={heading}
          onWhole={(next) => {
            scroll.hold();
            actions.showWhole(next);
          }}
          onClose={() => {
            scroll.hold();
            scroll.focusPlace(place.id);
            actions.clear();
          }}
        />
      )}
      {reading.blocks.length === 0 && <p className="empty">{t('story.blank')}</p>}
      {reading.blocks.length > 0 && reading.passages.length === 0 && (
        <p className="empty">{t('story.empty')}</p>
      )}
      <ArticleText
        story={story}
        reading={reading}
        selection={selection}
        hovered={hovered}
        whole={whole}
        title={title}
        t={t}
        actions={actions}
        scroller={scroller}
        rows={text}
        onMention={(id, passage) => {
          scroll.hold(passage);
          actions.choosePlace(id, passage);
        }}
        onUnfold={(block) => {
          scroll.focusBlock(block);
          actions.showWhole(true);
        }}
      />
      <StoryFooter story={story} language={language} t={t} />
    </div>
  );
}
