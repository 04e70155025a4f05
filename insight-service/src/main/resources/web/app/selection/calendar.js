const DAY = 86400000;

/** The calendar day ("2026-11-02") of an instant in a zone. */
export const dayOf = (instant, zone) => wallClock(instant, zone).slice(0, 10);

export const addDays = (day, count) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** The same day of another month, or that month's last day. */
export function addMonths(day, count) {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}

export const firstOfMonth = day => `${day.slice(0, 7)}-01`;

export const mondayOf = day => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

export const daysBetween = (first, second) => Math.round((Date.parse(second) - Date.parse(first)) / DAY);

/** The time of day ("09:15:00") that the zone's clocks show. */
export const timeOf = (instant, zone) => wallClock(instant, zone).slice(11);

/** The instant at which the zone's clocks show this day and time of day. */
export function instantOf(day, time, zone) {
  const wanted = Date.parse(`${day}T${time}Z`);
  const near = wanted - offset(wanted, zone);
  return new Date(wanted - offset(near, zone));
}

const offset = (instant, zone) =>
  Date.parse(`${wallClock(instant, zone).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;

const wallClock = (instant, zone) => new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(instant);
