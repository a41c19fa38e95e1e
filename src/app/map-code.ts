/** The map's code: the largest part of the page's, and of no use to its text. */
export const mapCode = () => import('../map/story-map.tsx');
