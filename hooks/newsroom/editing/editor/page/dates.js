// Moments as front matter writes them, as the browser's calendar takes them, and in words.
// All of them are Vietnam's, wherever the machine stands: none is ever made a moment of the machine's.

const FORMS = [
  /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)(?:[ T](?<time>\d\d?:\d\d))?(?::\d\d)?(?:\+07:?00)?$/,
  /^(?<day>\d\d?)[-/](?<month>\d\d?)[-/](?<year>\d{4})(?: (?<time>\d\d?:\d\d))?(?::\d\d)?$/,
];
const WEEKDAYS = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];

/** The parts of a moment, none where it is written otherwise. */
function parts(written) {
  for (const form of FORMS) {
    const found = form.exec(written.trim());
    if (!found) continue;
    const { year, month, day, time } = found.groups;
    return { day: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, time: time?.padStart(5, "0") };
  }
  return null;
}

/** A moment as `<input type=datetime-local>` has it, or one of `type=date`; "" where it is not known. */
export function forCalendar(written, withTime) {
  const found = parts(written);
  if (!found) return "";
  return withTime ? `${found.day}T${found.time ?? "00:00"}` : found.day;
}

/** What a calendar has, as front matter writes it. */
export const fromCalendar = (value) => value.replace("T", " ").slice(0, 16);

/** A moment in words. */
export function inWords(written) {
  const found = parts(written);
  if (!found) return "";
  const weekday = WEEKDAYS[new Date(`${found.day}T00:00Z`).getUTCDay()];
  if (!weekday) return "";
  const day = found.day.split("-").reverse().join("/");
  return found.time ? `${weekday}, ${day}, ${found.time}` : `${weekday}, ${day}`;
}

/** Whether one moment comes after another; both as front matter writes them. */
export const isAfter = (one, other) => forCalendar(one, true) > forCalendar(other, true);

/** The moment that it is in a zone, as front matter writes it. */
export const nowIn = (zone) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(Date.now());

/** The year of a moment. */
export const yearOf = (written) => parts(written)?.day.slice(0, 4) ?? "";

/** What a clock in a zone shows, with the day where it is another than today. */
export function clock(milliseconds, zone) {
  const day = new Intl.DateTimeFormat("vi-VN", { timeZone: zone, day: "2-digit", month: "2-digit" });
  const time = new Intl.DateTimeFormat("vi-VN", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(
    milliseconds,
  );
  const isToday = day.format(milliseconds) === day.format(Date.now());
  return isToday ? time : `${time} ngày ${day.format(milliseconds)}`;
}
