import './map.css';
import './foot.css';
import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { groundStyle } from '../basemap/basemap-style.ts';
import { INKS } from '../basemap/ink.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Bounds, Position } from '../story/model.ts';
import type { Insets } from '../story/plan/framing.ts';
import { MANY } from '../story/plan/importance.ts';
import { storyFeatures } from '../story/plan/story-features.ts';
import { cameraFor } from '../story/plan/story-frame.ts';
import type { Reading } from '../story/read-story.ts';
import type { Camera, CameraCommand, Selection } from '../view/state.ts';
import { ClusterHint } from './cluster-hint.tsx';
import { type Cluster, openCluster } from './clusters.ts';
import { CornerHandles, type CornerWork } from './corner-handles.tsx';
import { createMap } from './create-map.ts';
import { crowdOf, drawnCrowd } from './crowd.ts';
import { drawnStates, selectedPlaces } from './drawn-state.ts';
import { Legend } from './legend.tsx';
import { Locator } from './locator.tsx';
import { MapControls } from './map-controls.tsx';
import { PlaceButtons } from './place-buttons.tsx';
import { readyFaces } from './ready-faces.ts';
import { ScaleBar } from './scale-bar.tsx';
import type { SketchWork } from './sketch.ts';
import { SketchOutline } from './sketch-outline.tsx';
import { storyStyle } from './story-style.ts';
import { useCamera } from './use-camera.ts';
import { measureChrome, useChrome } from './use-chrome.ts';
import { useCrowd } from './use-crowd.ts';
import { useDrawTool } from './use-draw-tool.ts';
import { useDrawnStates } from './use-drawn-states.ts';
import { useFirstFrame } from './use-first-frame.ts';
import { type MapFailure, useMap } from './use-map.ts';
import { useMapStyle } from './use-map-style.ts';
import { useMapWords } from './use-map-words.ts';
import { useOperatorFaults, useOperatorMap } from './use-operator-map.ts';
import { usePointer } from './use-pointer.ts';
import { useShown } from './use-shown.ts';
import { useSignals } from './use-signals.ts';

export interface StoryMapProps {
  readonly reading: Reading;
  /** What the overview frames besides the focus places. */
  readonly bounds: Bounds;
  readonly selection: Selection;
  readonly hovered: string | null;
  /** A new `serial` sends the camera there. */
  readonly command: CameraCommand;
  readonly theme: 'light' | 'dark';
  readonly language: string;
  /** Pixels of the map that chrome outside it covers. */
  readonly padding: Insets;
  /** Leaves the page's own scrolling alone, for a map inside another page. */
  readonly cooperative: boolean;
  /** The absolute URL of the folder that holds the basemap and the fonts. */
  readonly base: string;
  readonly t: Translate;
  /** While it is there, a click on the map gives its position and chooses nothing. */
  readonly onPick?: ((position: Position) => void) | null;
  /** While it is there, clicks on the map draw. */
  readonly sketch?: SketchWork | null;
  /** While they are there, a shape's corners can be moved. */
  readonly corners?: CornerWork | null;
  onSelectPlace(id: string): void;
  onHover(id: string | null): void;
  onClear(): void;
  /** Where the reader has moved the map by hand. */
  onCamera(camera: Camera): void;
  onFail(reason: MapFailure): void;
  /** Where the camera stands, until the first still frame: for a picture to be laid under it in register. */
  onFrame?(camera: Camera): void;
  /** The first still frame is there. */
  onShown?(): void;
}

const ANYWHERE: Camera = { longitude: 31, latitude: 48.5, zoom: 4 };

/** The story's places on the map: the one component that the map room offers. */
export function StoryMap(props: StoryMapProps) {
  const { reading, bounds, selection, hovered, theme, language, padding, base, t } = props;
  const region = useRef<HTMLElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);

  const features = useMemo(
    () => storyFeatures(reading, { language, approximate: t('map.approximate') }),
    [reading, language, t],
  );
  const crowd = useMemo(() => crowdOf(reading, features, language), [reading, features, language]);
  const { operator, failure, onBroken } = useOperatorMap(base);
  const style = useMemo(() => {
    const options = { theme, language, base };
    const ground = groundStyle(options, operator) ?? groundStyle(options, null);
    if (!ground) throw new Error('The embedded map has no style');
    return storyStyle(ground.style, ground.slots, features, INKS[theme], crowd);
  }, [theme, language, base, features, operator, crowd]);

  const covered = useChrome(controls, foot);
  const covering = (): Insets => {
    const { top, right, bottom, left } = measureChrome(controls.current, foot.current);
    return {
      top: padding.top + top,
      right: padding.right + right,
      bottom: padding.bottom + bottom,
      left: padding.left + left,
    };
  };
  const target = (element: HTMLElement) => {
    return cameraFor(
      props.command,
      { reading, features, bounds },
      {
        viewport: { width: element.clientWidth, height: element.clientHeight },
        padding: covering(),
      },
    );
  };

  const made = useMap(
    container,
    {
      create: (element) => {
        readyFaces(style);
        return createMap(element, {
          style,
          camera: target(element) ?? ANYWHERE,
          cooperative: props.cooperative,
        });
      },
      onFail: props.onFail,
    },
    props.cooperative,
  );
  const map = made === 'failed' ? null : made;
  const selected = useMemo(() => selectedPlaces(reading, selection), [reading, selection]);
  const [pointed, setPointed] = useState<Cluster | null>(null);
  const shown = useShown(map, reading.places.length > MANY);
  const drawn = useMemo(
    () => drawnCrowd(reading, crowd, { selected, hovered, pointed, shown }),
    [reading, crowd, selected, hovered, pointed, shown],
  );
  const states = useMemo(
    () =>
      drawnStates(
        reading,
        selection,
        hovered,
        drawn.alone.map(({ id }) => id),
      ),
    [reading, selection, hovered, drawn.alone],
  );
  const focus = useMemo(
    () => drawn.alone.filter(({ role }) => role === 'focus').map(({ id }) => id),
    [drawn.alone],
  );
  useOperatorFaults(map, operator, onBroken);
  useFirstFrame(map, region, props);
  useMapStyle(map, style);
  const { sketch = null, corners = null } = props;
  const isTaken = useDrawTool(map, { sketch, corners, theme });
  useMapWords(map, t);
  useDrawnStates(map, states);
  useCrowd(map, crowd, drawn.state);
  const open = (cluster: Cluster) => {
    setPointed(null);
    if (map) void openCluster(map, cluster, covering());
  };
  usePointer(map, {
    ...props,
    isTaken,
    alone: drawn.alone,
    onCluster: open,
    onPoint: setPointed,
  });
  const isDue = useCamera(map, {
    command: props.command,
    frameKey: [covered, ...Object.values<number>({ ...padding }), ...bounds, reading.language].join(
      ' ',
    ),
    target: (live) => target(live.getContainer()),
    onCamera: props.onCamera,
  });
  useSignals(map, region, focus, { order: props.command.serial, isDue });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    props.onClear();
  };
  const room = {
    '--map-top': `${padding.top}px`,
    '--map-right': `${padding.right}px`,
    '--map-bottom': `${padding.bottom}px`,
    '--map-left': `${padding.left}px`,
  } as CSSProperties;
  return (
    <section
      className="story-map"
      ref={region}
      aria-label={t('map.label')}
      data-map={made === 'failed' ? 'failed' : 'loading'}
      data-ground={operator ? 'operator' : 'built-in'}
      data-theme={theme}
      data-tool={isTaken || undefined}
      style={room}
      onKeyDown={onKeyDown}
    >
      {/* Corners take the places' room: two buttons over one another are one too many. */}
      {map && !corners && (
        <PlaceButtons
          map={map}
          reading={reading}
          language={language}
          selected={selected}
          inView={shown}
          t={t}
          onSelectPlace={props.onSelectPlace}
          onHover={props.onHover}
          onCluster={open}
          onPoint={setPointed}
        />
      )}
      {map && corners && <CornerHandles map={map} keysOnly={isTaken} t={t} {...corners} />}
      {map && sketch && !isTaken && <SketchOutline map={map} {...sketch} />}
      <div className="map-canvas" ref={container} />
      {map && pointed && <ClusterHint map={map} cluster={pointed} t={t} />}
      <MapControls map={map} t={t} ref={controls} onOverview={props.onClear} />
      {failure && (
        <p className="map-notice" role="status">
          {'host' in failure
            ? t('map.operator.failed', { host: failure.host })
            : t('map.operator.fault', {
                pointer: failure.fault.pointer,
                rule: t(`map.operator.${failure.fault.rule}`),
              })}
        </p>
      )}
      {map && <Locator map={map} theme={theme} base={base} t={t} />}
      <div className="map-foot" ref={foot}>
        <Legend reading={reading} t={t} />
        <div className="map-small">
          {map && <ScaleBar map={map} language={language} t={t} />}
          <p className="map-attribution">
            {[t('map.attribution'), operator?.map?.attribution].filter(Boolean).join(', ')}
          </p>
        </div>
      </div>
    </section>
  );
}
