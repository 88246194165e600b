/** What editors do by their commands, and by their own languages. */
import { assertEquals } from "@std/assert";
import { readShell } from "../../../lib/shell/read_shell.ts";
import { deletes, writes } from "../support.ts";

const WRITTEN: readonly (readonly [string, string])[] = [
  [`vim -es -c 'e out/a' -c '%d' -c wq`, "out/a"],
  [`vim -es -c 'e out/a' -c 'normal ZZ'`, "out/a"],
  [`nvim --headless -c ':w! out/a' -c q`, "out/a"],
  [`vim -es -c 'silent! keepalt sav! out/a' -c q`, "out/a"],
  [`vim -es -c 'w $HOME/a' -c q`, "~/a"],
  [`vim -es -c 'redir! > out/a' -c q`, "out/a"],
  [`vim -es -c 'exe "w out/" . "a"' -c q`, "out/a"],
  [`vim -es -c 'let x = 1 | w out/a' -c q`, "out/a"],
  [`vim -es -c 'call writefile(["x"], expand("~/a"), "a")' -c q`, "~/a"],
  [`nvim --headless +'lua vim.fn.writefile({"x"}, "out/a")' +q`, "out/a"],
  [`echo 'w out/a' > a.vim; vim -es -S a.vim`, "a.vim out/a"],
  [`ex -s <<'E'\ne out/a\n1d\nx\nE`, "out/a"],
  [`vim <<< ':w out/a'`, "out/a"],
  [`printf '1,$w out/a\\n' | ed -s`, "out/a"],
  [`printf 'e out/a\\n1d\\nw\\n' | ed -s`, "out/a"],
  [`ed -s out/a <<< 'w'`, "out/a"],
  [`ed -s in <<'E'\nW out/a\nE`, "out/a"],
  [`ed -s in <<'E'\na\nw out/a\n.\nq\nE`, ""],
  [`ex -s <<'E'\ni\nw out/a\n.\nq\nE`, ""],
  [`vim -es -c 'e out/a' -c 'e out/b' -c wa -c wqa`, "out/a out/b"],
  [`ed -s in <<'E'\n/^Use/a\nw out/a\n.\n.,+1c\nw out/b\n.\n'xi\nw out/c\n.\nE`, ""],
  [`ed -s in <<'E'\na\nw out/a\nE`, "out/a"],
  [`vim -c 'set nu' +12`, ""],
  [`vim <<< 'w out/a'`, ""],
  [`emacs --batch --eval '(write-region "" nil "out/a")'`, "out/a"],
  [`emacs --batch --eval '(with-temp-file (expand-file-name "a" "out") (insert "x"))'`, "out/a"],
  [`emacs -batch -eval '(progn (find-file "out/a") (erase-buffer) (save-buffer))'`, "out/a"],
  [`emacs --batch --eval '(write-file (concat (getenv "HOME") "/a"))'`, "~/a"],
  [`echo '(write-file "out/a")' > a.el; emacs --script a.el`, "a.el out/a"],
  [`emacs --batch --eval '(find-file "out/a")'`, ""],
  [`emacs --batch --eval "(setq x '(write-file \\"out/a\\"))"`, "out/a"],
  [`emacs --batch --eval '(message "(write-file \\"out/a\\")")'`, ""],
];
for (const [statement, expected] of WRITTEN) {
  Deno.test(`the editor writes ${expected || "nothing"} in ${JSON.stringify(statement)}`, () => {
    assertEquals([...new Set(writes(statement))].join(" "), expected);
  });
}

for (
  const statement of [
    `vim -es -c '!rm -r x' -c q`,
    `vim -es -c '0r !rm -r x' -c q`,
    `vim -es -c 'r!rm -r x' -c q`,
    `vim -es -c '1,$w !cat | rm -r x' -c q`,
    `vim -es -c 'au VimLeave * !rm -r x' -c q`,
    `vim -es -c 'call delete(expand("x"), "rf")' -c q`,
    `vim -es -c 'let a = system("rm -r x")' -c q`,
    `vim -es -c 'call job_start(["rm", "-r", "x"])' -c q`,
    `nvim --headless -c 'call jobstart("rm -r x")' -c q`,
    `nvim --headless +'lua vim.fn.delete(vim.fn.expand("x"), "rf")' +q`,
    `nvim --headless -c 'lua vim.system({"rm", "-r", "x"})' -c q`,
    `vim -es -c a -c '!rm -r x' -c q`,
    `vim -es -c 'lua << EOF' -c '!rm -r x' -c q`,
    `vim -es -c c -c 'call delete("x", "rf")' -c q`,
    `ed -s a <<'E'\n99a\n!rm -r x\nE`,
    `ed -s a <<'E'\n/no such/c\nr !rm -r x\n.\nE`,
    `ex - a <<< '!rm -r x'`,
    `vi -es - a <<< '!rm -r x'`,
    `exim a <<< '!rm -r x'`,
    `gvim -c '!rm -r x'`,
    `vimdiff -c '!rm -r x' a b`,
    `vim -c 'vert term rm -r x'`,
    `vim -c 'belowright ter ++close rm -r x'`,
    `vim -c 'call execute("!rm -r x")'`,
    `vim -c 'command! -nargs=0 Clear !rm -r x' -c Clear`,
    `nvim -c 'lua vim.fn.system({"rm", "-r", "x"})'`,
    `ex -s <<< '!rm -r x'`,
    `printf 'w !rm -r x\\n' | ed -s a`,
    `emacs --batch --eval '(delete-directory (expand-file-name "x") t)'`,
    `emacs --batch --eval "(eval '(delete-directory \\"x\\" t))"`,
    "emacs --batch --eval '(eval `(shell-command \"rm -r x\"))'",
    `emacs --batch --eval "(add-hook 'kill-emacs-hook '(lambda () (shell-command \\"rm -r x\\")))"`,
    `emacs --batch --eval "(eval (read (message \\"%S\\" '(delete-directory \\"x\\" t))))"`,
    String.raw`emacs --batch --eval '(progn ?\C-; ?\( (shell-command "rm -r x"))'`,
    `emacs --batch --eval '(call-process "rm" nil nil nil "-r" "x")'`,
    `emacs --batch --eval "(make-process :name \\"a\\" :command '(\\"rm\\" \\"-r\\" \\"x\\"))"`,
    `emacs --batch --eval '(start-process-shell-command "a" nil "rm -r x")'`,
    `emacs --batch -l /dev/stdin <<< '(delete-directory "x" t)'`,
    `emacsclient -e '(delete-directory "x" t)'`,
  ]
) {
  Deno.test(`the editor deletes the folder in ${JSON.stringify(statement)}`, () => {
    assertEquals([...new Set(deletes(statement))], ["x"]);
  });
}

Deno.test("code of Emacs that is nested too deeply is not read", () => {
  const form = `${"(progn ".repeat(101)}(delete-file "x")${")".repeat(101)}`;
  assertEquals(readShell(`emacs --batch --eval '${form}'`).overflow, true);
});

Deno.test("a command that an editor puts together holds the home folder", () => {
  assertEquals(deletes(`vim -c 'exe "!rm -r " . $HOME'`), ["~"]);
});

for (
  const statement of [
    `vim -es -c 'call setline(1, "rm -r x")' -c q`,
    `vim -es -c 'echo "delete(1)"' -c q`,
    `ed -s a <<'E'\na\n!rm -r x\n.\nq\nE`,
    `emacs --batch --eval "(message \\"%s\\" '(shell-command \\"rm -r x\\"))"`,
    `emacs --batch --eval '(message "%s" nil) ; (shell-command "rm -r x")'`,
  ]
) {
  Deno.test(`the editor only edits text in ${JSON.stringify(statement)}`, () => assertEquals(deletes(statement), []));
}
