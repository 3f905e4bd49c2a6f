const integer = new Intl.NumberFormat('en');

export const count = (value: number) => integer.format(value);

export const counted = (value: number, one: string, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

const date = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' });

export function moment(text: string): { date: string; time: string } {
  const value = new Date(text);
  return Number.isNaN(value.getTime()) ? { date: text, time: '' } : { date: date.format(value), time: time.format(value) };
}
