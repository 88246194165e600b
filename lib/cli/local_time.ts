/** Times as the person's clock shows them. */

/** `2026-01-02 03:04:05 +01:00`, in the zone of this machine. */
export function localTime(time: string): string {
  const date = new Date(time);
  const minutes = -date.getTimezoneOffset();
  const shifted = new Date(date.getTime() + minutes * 60_000).toISOString();
  const zone = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const [hours, rest] = zone.map((part) => String(part).padStart(2, "0"));
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 19)} ${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}
