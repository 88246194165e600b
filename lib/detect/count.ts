/** Numbers that are as likely counts, or the names of files. */

// Sizes, counters and microseconds look so, and many pass some check digit by chance. Alone in the text it is what was asked for, and
// where the text names the kind anywhere, as the head of a table does, it is one of these.
const COUNT = /^(?:[1-9](?:\d{10,12}|\d{7,8}K)|1[5-9]\d{14})$/;
// Whoever names files by number gives numbers as long as a card's. From the root on it may be an address that was asked for,
// but for the folders of a disk and the names of pictures and sounds.
const LONG = /^\d{14,16}$/;
const PATH =
  /[\s"'`(=,](?:(?:\.{1,2}|\/(?:var|usr|tmp|opt|etc|proc|sys|mnt|srv))\/(?:[\w.-]{1,40}\/){0,20}|(?:~|\/(?:home|root|Users|Volumes))\/(?:[\w.-]{1,40}\/){1,20}|(?:[\w-]{1,40}\/){2,20})$/;
/** How far before a number its path may begin. */
const PATH_REACH = 200;
const MEDIA = /^\.(?:png|jpe?g|gif|webp|svg|ico|bmp|avif|heic|tiff?|mp[34]|mov|webm|wav|ogg|woff2?|ttf)(?![\w.])/i;

/** Whether the value from `start` to `end` is as likely one of many counts that the text holds, or the name of a file. */
export function isCount(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (value.length >= text.length - 2) return false;
  if (COUNT.test(value)) return true;
  if (!LONG.test(value)) return false;
  const before = (start < PATH_REACH ? " " : "") + text.slice(Math.max(0, start - PATH_REACH), start);
  return PATH.test(before) || (/[\w.-]\/$/.test(before) && MEDIA.test(text.slice(end, end + 8)));
}
