import type { When } from '../story/model.ts';

/** The span of a precision that holds a day. @param day `YYYY-MM-DD` */
export function whenOf(day: string, precision: When['precision']): When {
  const [year = '', month = ''] = day.split('-');
  switch (precision) {
    case 'day':
      return { start: day, end: day, precision };
    case 'week': {
      const last = new Date(`${day}T00:00:00Z`);
      last.setUTCDate(last.getUTCDate() + 6);
      return { start: day, end: last.toISOString().slice(0, 10), precision };
    }
    case 'month': {
      const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
      return { start: `${year}-${month}-01`, end: `${year}-${month}-${last}`, precision };
    }
    case 'year':
      return { start: `${year}-01-01`, end: `${year}-12-31`, precision };
  }
}
