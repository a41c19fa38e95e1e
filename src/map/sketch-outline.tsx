import './corner-handles.css';
import type { PlaceCanvas } from './place-spots.ts';
import type { SketchWork } from './sketch.ts';
import { useMoves } from './use-moves.ts';

interface SketchOutlineProps extends Pick<SketchWork, 'corners' | 'closed'> {
  readonly map: PlaceCanvas;
}

/** What has been drawn so far with plain clicks. */
export function SketchOutline({ map, corners, closed }: SketchOutlineProps) {
  useMoves(map);
  const points = corners.map(([longitude, latitude]) => map.project([longitude, latitude]));
  const outline = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <div className="corners">
      <svg aria-hidden="true">
        {closed ? <polygon points={outline} /> : <polyline points={outline} />}
        {points.map(({ x, y }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a corner is known by its number alone
          <circle key={index} cx={x} cy={y} r="5" />
        ))}
      </svg>
    </div>
  );
}
