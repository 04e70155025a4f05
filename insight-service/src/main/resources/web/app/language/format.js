import { locale } from './language.js';

let zone = 'UTC';
const formats = new Map();

/** The IANA time zone in which all times are shown: that of the figures. */
export const timezone = () => zone;

export function useTimezone(next) {
  zone = next;
}

export const number = value => cached(Intl.NumberFormat, { maximumFractionDigits: 0 }).format(value);

export const signed = value => typeset(cached(Intl.NumberFormat, {
  signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(value));

const LARGEST_CHANGE = 9.99;

/** The change between two quantities, signed: 112 after 100 is "+12 %". What grew more than tenfold is "> +999 %". */
export function change(now, before) {
  const share = now / before - 1;
  const text = typeset(cached(Intl.NumberFormat, {
    style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(Math.min(share, LARGEST_CHANGE)));
  return share > LARGEST_CHANGE ? `> ${text}` : text;
}

/** Seconds in at most two units, as people say them: "45 s", "12 min", "1 h 24 min", "2 days 3 h". */
export function duration(seconds) {
  const whole = Math.round(seconds);
  if (whole < 60) {
    return unit(whole, 'second');
  }
  const minutes = Math.round(whole / 60);
  if (minutes < 60) {
    return whole < 300 && whole % 60 ? pair(Math.floor(whole / 60), 'minute', whole % 60, 'second') : unit(minutes, 'minute');
  }
  const hours = Math.round(minutes / 60);
  return minutes < 1440
    ? pair(Math.floor(minutes / 60), 'hour', minutes % 60, 'minute')
    : pair(Math.floor(hours / 24), 'day', hours % 24, 'hour');
}

/** As duration, but seconds only below two minutes: for columns, where they would be noise. */
export const shortDuration = seconds => duration(seconds < 120 ? seconds : Math.round(seconds / 60) * 60);

export const clock = time => date(time, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Day and time; the year only where it is not this one. */
export const shortMoment = time => date(time, {
  day: 'numeric', month: 'short', year: yearUnlessThis(time), hour: '2-digit', minute: '2-digit' });

export const moment = time => date(time, { dateStyle: 'medium', timeStyle: 'short' });

/** A short name of a bucket for an axis of so many buckets. */
export const bucketTick = (start, bucket, count) => date(start, {
  hour: { hour: 'numeric' },
  day: count <= 7 ? { weekday: 'short', day: 'numeric' } : { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
}[bucket]);

/** The full name of a bucket for a table or tooltip. */
export const bucketName = (start, bucket) => date(start, {
  hour: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  week: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
}[bucket]);

/** Calendar days, both inclusive; the year only where it is not this one. */
export const dayRange = (first, last) => cached(Intl.DateTimeFormat, {
  day: 'numeric', month: 'short', year: yearUnlessThis(first), timeZone: 'UTC' }).formatRange(new Date(first), new Date(last));

const yearUnlessThis = time => time.startsWith(String(new Date().getFullYear())) ? undefined : 'numeric';

function pair(large, largeUnit, small, smallUnit) {
  return small ? `${unit(large, largeUnit)} ${unit(small, smallUnit)}` : unit(large, largeUnit);
}

// International symbols are short and the same in both languages, which Intl's "Std." and "hr" are not; days are words.
const SYMBOLS = { second: 's', minute: 'min', hour: 'h' };
const unit = (value, name) => name === 'day'
  ? cached(Intl.NumberFormat, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(value).replace(' ', '\u00a0')
  : `${number(value)}\u00a0${SYMBOLS[name]}`;

const date = (time, options) => cached(Intl.DateTimeFormat, { ...options, timeZone: zone }).format(new Date(time));

/** With a minus as wide as the plus. */
const typeset = text => text.replace('-', '\u2212');

function cached(Format, options) {
  const key = JSON.stringify([Format.name, locale(), options]);
  if (!formats.has(key)) {
    formats.set(key, new Format(locale(), options));
  }
  return formats.get(key);
}
