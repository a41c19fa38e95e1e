import { describe, expectTypeOf, it } from 'vitest';
import type * as published from '../../public/embed/dateline-map.d.ts';
import type * as element from '../../src/embed/dateline-map.ts';
import type { FrameEvents, HostCommands } from '../../src/embed/protocol.ts';

// The published types are written by hand, for pages that have none of our sources: they must stay true.
describe('the published types', () => {
  it('say of the element what it is', () => {
    type Methods = 'ready' | 'select' | 'setView' | 'setTheme' | 'setLanguage';
    expectTypeOf<Pick<element.DatelineMap, Methods>>().toEqualTypeOf<
      Pick<published.DatelineMap, Methods>
    >();
    expectTypeOf<element.DatelineMapEventMap>().toEqualTypeOf<published.DatelineMapEventMap>();
  });

  it('say of the messages what the protocol says', () => {
    expectTypeOf<Omit<FrameEvents, 'height'>>().toEqualTypeOf<published.DatelineEvents>();
    expectTypeOf<HostCommands['view']['camera']>().toEqualTypeOf<published.Camera | null>();
    expectTypeOf<HostCommands['theme']['theme']>().toEqualTypeOf<published.Theme>();
    expectTypeOf<ReturnType<typeof element.connectFrame>>().toExtend<
      ReturnType<typeof published.connectFrame>
    >();
  });
});
