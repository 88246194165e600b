/** Git commands that lose commits or uncommitted work. */
import { all, any, command, type Condition, effect, not } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { DANGEROUS, REMARKS } from "./dangerous.ts";

/** Branches that others build on: what leaves one of them was work. */
const MAINLINE = "(?:main|master|trunk|develop|development|production)";
const OVERWRITTEN = `(?:(?:refs/heads/)?${MAINLINE}|refs/(?:heads/)?\\*)`;
// `git clean` with a word of its own that makes it a trial; behind -e stands a pattern.
const TRIAL = /^(?:-[Cc] \S+ |--\S+ )*clean(?: (?!(?:--|-e|--exclude)(?:\s|$))\S+)* (?:-n|--d[ry-]*\w*)(?:\s|$)/;
const REBUILT = String
  .raw`(?:\S*\/)?(?:node_modules|vendor|dist|build|out|target|coverage|__pycache__|\.\w*cache)(?:\/\*?)?`;
const HOOK = /(?:^|\/)\.git\/hooks\/(?!.*\.sample$)./;

/** Any of them, unless it is in a repository in the temporary folder. */
const lasting = (...of: readonly Condition[]) => all(any(...of), not(command("git", { options: ["temporary"] })));
/** The same, unless a stash in front of it has what would be lost. */
const unsaved = (...of: readonly Condition[]) => all(lasting(...of), not(command("git", { options: ["stashed"] })));

/** The policies. */
export const gitHistory: readonly Policy[] = [
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_discard",
    title: "Git discards uncommitted work",
    severity: "high",
    why:
      "Changes that were never committed are gone for good; put them aside in the same line, git stash -u && …, or use what keeps them: git reset --keep, git switch, git worktree remove without force",
    when: unsaved(
      command("git", { verb: /^reset\b/, options: ["hard", "merge"] }),
      all(command("git", { verb: /^checkout\b/, options: ["force"] }), not(command("git", { options: ["patch"] }))),
      all(
        command("git", {
          verb: /^checkout\b/,
          without: ["ours", "theirs"],
          words: / -- | --pathspec-from-file\b/,
        }),
        not(command("git", { options: ["patch"] })),
      ),
      // One side of a conflict is taken for a file by its name, everything without a conflict too for the whole folder.
      all(
        command("git", {
          verb: /^checkout\b/,
          words: / -- (?:\.|:\/|\.\/|\*)(?:\s|$)|(?:^|\s)checkout (?:\S+ )?(?:\.|:\/|\.\/|\*)(?:\s|$)/,
        }),
        not(command("git", { options: ["patch"] })),
      ),
      command("git", { verb: /^switch\b/, options: ["force", "discard-changes"] }),
      command("git", { verb: /^restore\b/, options: ["worktree", "source"] }),
      command("git", { verb: /^restore\b/, without: ["staged", "patch"], operand: /^(?!restore$)/ }),
      command("git", { verb: /^checkout-index\b/, options: ["f", "a", "force", "all"] }),
      command("git", { verb: /^read-tree\b/, options: ["u"], without: ["dry-run"], words: /--reset\b/ }),
      command("git", { verb: /^submodule deinit\b/, options: ["force"] }),
      command("git", { verb: /^worktree remove\b/, options: ["force"] }),
      all(
        command("git", { verb: /^rm\b/, options: ["force"], without: ["cached", "dry-run"] }),
        any(
          command("git", { operand: /^(?:\.|\*|:\/|\.\/)$/ }),
          all(
            command("git", { options: ["r"] }),
            command("git", {
              operand: new RegExp(`^(?!rm$|${REBUILT}$)`),
            }),
          ),
        ),
      ),
    ),
    hits: [
      "git reset --hard",
      "git -C repo reset --hard HEAD~3",
      "git checkout -- .",
      "git checkout -f main",
      "git restore src/app.ts",
      "git switch --discard-changes main",
      "git rm -rf .",
      "git rm -r --force lib tests",
      "git config alias.undo 'reset --hard' && git undo HEAD~2",
      "git -c alias.u='checkout -f' u main",
      "git read-tree -u --reset HEAD~1",
      "sh -c 'git reset --h'",
      "git checkout --theirs .",
      "git checkout --ours -- .",
      "git worktree remove --force ../review",
      "git worktree add ../a main && git worktree remove --force ../b",
      "git -C /tmp/../srv/shop reset --hard",
      "git --git-dir=.git --work-tree=/tmp/x reset --hard",
      "git worktree add /tmp/a && git -C /tmp/a checkout -f && git -C . reset --hard",
      "cd /tmp/shop; git --git-dir ~/shop/.git reset --hard",
      "git stash; git reset --hard origin/main",
      "git stash || git reset --hard",
      "git stash && ls || git reset --hard",
      "! git stash && git reset --hard",
      "git stash list && git reset --hard",
      "git stash push README.md && git checkout -- .",
      "git stash && git stash pop && git reset --hard",
      "git -C ../a stash && git reset --hard",
      "(git stash && make) && git worktree remove --force ../review && git -C ../a reset --hard",
    ],
    misses: [
      "git stash -u && git reset --hard origin/main",
      "git fetch origin && git stash push -u -m 'before reset' && git reset --hard origin/main",
      "git -C app stash && git -C app checkout HEAD~2 -- src",
      "git stash save wip && { git restore --source=main src/app.ts; make; }",
      "git stash && git log -1 && git switch -f main",
      "git reset --keep origin/main",
      "git worktree remove ../review",
      "git reset --soft HEAD~1",
      "git -C /tmp/shop reset --hard origin/main",
      "cd /tmp/shop && git checkout -- .",
      "cd $(mktemp -d) && git clone -q https://github.com/ada/shop . && git reset --hard HEAD~3",
      "git --git-dir=/tmp/a/.git --work-tree /tmp/a reset --hard",
      "git checkout main",
      "git checkout --theirs package-lock.json",
      "git checkout --ours -- src/app.ts",
      "git worktree add -b try ../try && (cd ../try && make) && git worktree remove --force ../try",
      "git checkout -b feature",
      "git restore --staged src/app.ts",
      "git switch main",
      "git commit -m 'undo git reset --hard'",
      "git log -- src/app.ts",
      "git rm -r --cached lib",
      "git rm -rf node_modules",
      "git rm -r lib/old",
      "git config alias.undo 'reset --hard'",
      "git config alias.undo 'reset --soft' && git undo HEAD~1",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_clean",
    title: "Git deletes untracked files",
    severity: "high",
    why:
      "Untracked files are in no commit, so nothing can restore them; put them aside with git stash -u, or look with git clean -n and delete by name those that you mean",
    when: any(
      effect("delete", { path: /^\uE000names$/ }),
      all(
        not(command("git", { options: ["temporary"] })),
        any(
          command("git", { verb: /^clean\b/, options: ["force"] }),
          command("git", { verb: /^clean\b/, words: /clean\.requireForce=(?:false|no|0|off)\b/i }),
        ),
        not(all(command("git", { words: TRIAL }), not(command("git", { words: / --no-d/ })))),
        // Of the first four operands a third path would be one.
        not(command("git", { verb: new RegExp(`^clean(?: ${REBUILT}){1,2}$`) })),
      ),
    ),
    hits: [
      "git clean -fd",
      "git clean -xdf",
      "git -c clean.requireForce=false clean -d",
      "git clean -fd -e -n",
      "git clean -fd -- -n",
      "git clean -fdx src/",
      "git clean -fdx dist src",
      "git clean --dry-run -f --no-dry-run",
      "git ls-files -o --exclude-standard | xargs rm",
      "rm -f $(git ls-files --others)",
      "git ls-files -z -o | xargs -0 rm -rf --",
      'git ls-files -o --exclude-standard | while read -r f; do rm -f "$f"; done',
      "for f in $(git ls-files --others --exclude-standard); do rm $f; done",
    ],
    misses: [
      "git clean -n",
      "git clean -fdX out/",
      "git clean -fdx -- web/dist node_modules",
      "git clean --dry-run -d",
      "git clean --dry-run -fd",
      "git -C app clean -fdx -n",
      "git -C /tmp/shop clean -fdx",
      "git ls-files -o -i --exclude-standard | xargs rm -f",
      "git ls-files -o --exclude-standard",
      "git ls-files -o --exclude-standard '*.orig' | xargs rm",
      "git ls-files -o --exclude-standard | grep '[.]orig$' | xargs rm",
      "git ls-files -o --exclude-standard | xargs git add",
      "git ls-files '*.snap' | xargs rm",
      'git ls-files -o --exclude-standard | while read -r f; do [ -s "$f" ] || rm "$f"; done',
      "echo git clean -fd",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_force_push",
    title: "Git overwrites the history of a remote",
    severity: "high",
    why: "Commits of others disappear from the remote; use git push --force-with-lease, or push to a new branch",
    when: any(
      command("git", { verb: /^push\b/, options: ["force"], without: ["force-with-lease", "dry-run"] }),
      // A plain force takes the lease back; in front of the lease it is a habit, and only warned about.
      command("git", {
        verb: /^push\b/,
        options: ["force"],
        without: ["dry-run"],
        words: /--force-with-lease\S*\s(?:.{0,200}\s)?(?:--force|-f)(?:\s|$)/,
      }),
      command("git", { verb: /^push\b/, operand: /^\+\S/, without: ["dry-run"] }),
    ),
    hits: [
      "git push --force origin main",
      "git push -f",
      "git push origin +main",
      "git push --force-with-lease --force",
      "/usr/bin/g?t push --force",
    ],
    misses: ["git push origin main", "git push -u origin feature", "git push -n -f", "git push --force-with-lease"],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_push_delete",
    title: "Git deletes branches or tags of a remote",
    severity: "high",
    why:
      "Others may build on them, and commits that only they hold are gone from the remote; let the merge delete its branch (gh pr merge --delete-branch), or ask the user to delete it",
    when: any(
      command("git", { verb: /^push\b/, options: ["mirror", "delete", "prune"], without: ["dry-run"] }),
      command("git", { verb: /^push\b/, operand: /^:\S/, without: ["dry-run"] }),
    ),
    hits: [
      "git push origin --delete release",
      "git push --mirror",
      "git push -d origin v1.0",
      "git push origin :topic",
    ],
    misses: ["git push origin topic", "git push origin HEAD:topic", "git push -n --prune", "gh pr merge 4 -d"],
  },
  {
    ...DANGEROUS,
    action: "log",
    strictAction: "block",
    id: "sys_dangerous_git_force_with_lease",
    title: "Git rewrites a branch that nobody else pushed to",
    severity: "low",
    why: "The branch on the remote is replaced; make sure that nobody builds on it",
    when: command("git", { verb: /^push\b/, options: ["force-with-lease"] }),
    hits: ["git push --force-with-lease", "git push -f --force-with-lease origin topic"],
    misses: ["git push", "git push origin main"],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_stash_drop",
    title: "Git drops what was put aside",
    severity: "high",
    why:
      "Work in a stash is in no branch, and nothing lists it once it is dropped; take it back with git stash pop, make a branch of it with git stash branch NAME, or leave it",
    when: lasting(command("git", { verb: /^stash (?:drop|clear)\b/ })),
    hits: [
      "git stash drop",
      "git stash clear",
      "git stash -u && git stash drop",
      `python3 -c 'for a in (["stash", "clear"], ["gc"]): subprocess.run(["git", *a])'`,
    ],
    misses: [
      "git stash",
      "git stash pop",
      "git stash branch kept stash@{1}",
      "git -C /tmp/r stash clear",
      `python3 -c 'for a in (["stash", "list"], ["gc"]): subprocess.run(["git", *a])'`,
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_branch_delete",
    title: "Git deletes a branch that may not be merged",
    severity: "high",
    why:
      "Commits that no other branch holds are hard to find again; git branch -d deletes what is merged, git branch -m gets another out of the way under a new name",
    when: lasting(
      command("git", { verb: /^branch\b/, options: ["D"] }),
      all(
        command("git", { verb: /^branch\b/, options: ["delete"] }),
        command("git", { verb: /^branch\b/, options: ["force"] }),
      ),
    ),
    hits: [
      "git branch -D feature",
      "git branch --delete --force feature",
      `node -e 'for (const a of [["status"], ["branch", "-D", "x"]]) cp.execFileSync("git", a)'`,
      "git worktree add -q /tmp/try topic && git -C /tmp/try branch -D main",
    ],
    misses: [
      "git branch -d merged",
      "git branch -m topic old/topic",
      "git init -q /tmp/r && cd /tmp/r && git commit --allow-empty -m x && git branch t && git branch -D t",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_history",
    title: "Git forgets commits",
    severity: "high",
    why:
      "Branches and the reflog are the only way back to commits; try it in a clone in the temporary folder, git gc alone keeps what is younger than two weeks, and the rest is the user's to decide",
    when: lasting(
      command("git", { verb: /^reflog (?:expire|delete|drop)\b/, without: ["dry-run"] }),
      command("git", { verb: /^gc\b/, options: ["prune"], words: /--prune=(?:now|all)/ }),
      command("git", {
        verb: /^(?:filter-branch|filter-repo|prune|replace)\b/,
        without: ["n", "dry-run", "list", "help"],
      }),
      command("git", { verb: /^lfs (?:migrate (?:import|export)|prune)\b/, options: ["force", "everything"] }),
      command("git", { verb: /^update-ref\b/, options: ["d"] }),
      command("bfg"),
      // A branch that others build on is made to be another one, a tag at a time or a reference by hand.
      command("git", { verb: new RegExp(`^branch ${MAINLINE}(?: |$)`), options: ["force"], without: ["delete"] }),
      all(
        command("git", { verb: new RegExp(`^branch (?!(?:master|trunk) )\\S+ ${MAINLINE}$`) }),
        any(
          command("git", { options: ["M"] }),
          all(command("git", { options: ["move"] }), command("git", { options: ["force"] })),
        ),
      ),
      command("git", {
        verb: /^(?:switch|checkout)\b/,
        options: ["force-create", "B"],
        words: new RegExp(` (?:-B|-C|--force-create)[ =]?${MAINLINE} (?:-\\S+ ){0,8}[^-\\s]`),
      }),
      command("git", {
        verb: new RegExp(`^update-ref (?:(?:refs/heads/${MAINLINE}|HEAD) \\S|refs/heads/\\S+ [^\\s~^]*[~^])`),
      }),
      command("git", { verb: /^for-each-ref\b/, words: /--format=["']?delete / }),
      command("git", { verb: /^symbolic-ref\b/, options: ["delete"], operand: /^HEAD$/ }),
      command("git", { verb: /^tag\b/, options: ["delete"], operand: /^\uE000names$/ }),
      all(
        command("git", { verb: /^(?:fetch|pull)\b/ }),
        any(
          command("git", { operand: new RegExp(`^\\+[^:]{1,200}:${OVERWRITTEN}$`) }),
          command("git", { options: ["force"], operand: new RegExp(`^[^:]{1,200}:${OVERWRITTEN}$`) }),
        ),
        // A mirror holds nothing of its own.
        not(command("git", { words: /^(?:-C |--git-dir[= ])\S{1,400}\.git\/? / })),
      ),
      effect("write", { path: /(?:^|\/)\.git\/(?:refs\/heads\/.|packed-refs$)/ }),
    ),
    hits: [
      "git reflog expire --expire=now --all",
      "git filter-branch --tree-filter 'rm -f x' HEAD",
      "git gc --prune=now",
      "git-filter-repo --path src",
      "git lfs prune --force",
      "git branch -f main HEAD~4",
      "git branch -M topic master",
      "git switch -C main origin/main",
      "git checkout -B develop --no-track HEAD~3",
      "git update-ref refs/heads/topic HEAD~8",
      "git symbolic-ref --delete HEAD",
      "git tag -d $(git tag --list)",
      "git tag | xargs git tag --delete",
      "git fetch origin +main:main",
      "git fetch origin '+refs/heads/*:refs/heads/*'",
      "git fetch --force --prune origin 'refs/heads/*:refs/heads/*'",
      "git pull origin +main:main",
      "git fetch upstream '+refs/*:refs/*'",
      "echo delete refs/heads/topic | git update-ref --stdin",
      "git update-ref --stdin <<'EOF'\nstart\ndelete refs/heads/topic 0123abc\ncommit\nEOF",
      "printf 'update refs/heads/main 0123abc\\n' | git update-ref --stdin",
      "printf 'delete refs/heads/topic\\0\\0' | git update-ref -z --stdin",
      "git worktree add -q /tmp/try topic && git -C /tmp/try reflog expire --expire=now --all",
      "echo 0123abc > .git/refs/heads/main",
    ],
    misses: [
      "git switch -C topic origin/main",
      "git clone . /tmp/try && git -C /tmp/try filter-repo --path src",
      "git fetch origin '+refs/heads/*:refs/remotes/origin/*'",
      "git fetch origin 'refs/heads/*:refs/heads/*'",
      "git fetch --prune --force origin",
      "git -C /srv/git/shop.git fetch origin '+refs/heads/*:refs/heads/*'",
      "echo create refs/heads/topic HEAD | git update-ref --stdin",
      "printf 'verify refs/heads/main 0123abc\\n' | git update-ref --stdin",
      "git checkout -B main",
      "git branch -M main",
      "git branch -M master main",
      "git branch -f topic HEAD~1",
      "git update-ref refs/tags/nightly HEAD",
      "git symbolic-ref HEAD",
      "git tag -d v1.0.0-rc.1",
      'git tag -d "$TAG"',
      "git tag | grep rc | xargs git tag -d",
      "git fetch origin main:main",
      "git fetch origin +refs/pull/5/head:pr-5",
      "git filter-repo --analyze",
      "git lfs prune",
      "git reflog",
      "git gc",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_forge_delete",
    title: "Deleting or overwriting a repository's branches, protection or itself by the API of its host",
    severity: "critical",
    why:
      "No copy of it is left at the host, or nothing guards it any longer; ask the user to do it in the settings of the repository",
    when: any(
      all(
        command(["gh", "glab"], { verb: /^api\b/, words: /\/(?:protection|rulesets|protected_branches)\b/ }),
        command(["gh", "glab"], { words: /(?:-X|--method)[= ]?(?:DELETE|PUT|PATCH|POST)\b/ }),
      ),
      all(
        command("gh", { verb: /^api\b/, words: /\/git\/refs\// }),
        command("gh", { words: /\bDELETE\b|\bforce=true\b/ }),
      ),
      command("glab", { verb: /^api\b/, words: new RegExp(`^(?!.*/${REMARKS}(?:/|\\s|$)).*\\bDELETE\\b`) }),
      all(
        command(["curl", "http", "https", "xh", "wget"], { words: /(?:^|\s|-X|=)DELETE\b/ }),
        effect(["reach", "send"], {
          hosts: ["external", "private"],
          text:
            /^https?:\/\/[^/]+\/(?:api\/v\d\/|2\.0\/)?(?:projects\/[^/?]+|repos(?:itories)?\/[^/]+\/[^/?]+)(?:\/?$|\/(?:git\/refs|branches|protected_branches|repository\/(?:branches|tags)|rulesets)\b)/,
        }),
      ),
    ),
    hits: [
      "gh api -X DELETE repos/ada/shop/branches/main/protection",
      "gh api repos/ada/shop/git/refs/heads/main -X PATCH -F force=true -f sha=1",
      "glab api -X DELETE projects/7/protected_branches/main",
      "curl -X DELETE https://api.github.com/repos/ada/shop",
      "curl --request DELETE https://git.example.com/api/v4/projects/7",
    ],
    misses: [
      "gh api repos/ada/shop/branches/main/protection",
      "gh api -X PATCH repos/ada/shop/pulls/5 -f state=closed",
      "curl https://api.github.com/repos/ada/shop",
      "curl -X DELETE https://api.example.com/items/5",
      "curl -X DELETE http://localhost:3000/api/v1/users/5",
      "curl -X DELETE http://localhost:3000/repos/ada/shop",
      "glab api -X DELETE projects/7/issues/3/notes/5",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_version_control_discard",
    title: "Another version control loses commits or uncommitted work",
    severity: "high",
    why: "What was not committed, or what no branch holds, is gone for good; shelve it first, or name the one file",
    when: any(
      command("hg", { verb: /^(?:strip|purge|rollback|clean)\b/, without: ["print", "dry-run"] }),
      command("hg", { verb: /^(?:up|update|co|checkout)\b/, options: ["clean"] }),
      command("hg", { verb: /^revert\b/, options: ["all", "no-backup"], without: ["dry-run"] }),
      command("hg", { verb: /^push\b/, options: ["force"] }),
      command("svn", {
        words:
          /^revert\b.*\s(?:-R|--recursive|--depth[= ]infinity)\b|^cleanup\b.*--remove-|^(?:rm|del|delete|remove)\b.*\s(?:https?|svn(?:\+ssh)?|file):\/\//,
      }),
      command("jj", {
        words:
          /^(?:op|operation) abandon\b|^git push\b.*--(?:deleted|allow-backwards)\b|^abandon\b.*(?:all\(|::|\.\.)|^util gc\b.*--expire/,
      }),
      command("p4", { words: /^(?:obliterate\b.*\s-y|revert\b.*\.\.\.|clean\b(?!.* -n))/ }),
      command("fossil", { words: /^(?:clean\b.*(?:-f|--force)|revert$)/ }),
      command("bzr", { words: /^(?:revert$|clean-tree\b.*--force|uncommit\b.*--force)/ }),
      command("darcs", { words: /^(?:obliterate|unpull|revert\b.*-a)/ }),
      command("sl", { words: /^(?:purge|clean|hide|goto\b.*(?:-C|--clean))\b/ }),
    ),
    hits: [
      "hg update --clean tip",
      "hg --config extensions.purge= purge",
      "svn revert -R src",
      "svn rm -m x https://svn.example.com/shop/trunk",
      "jj op abandon ..@-",
      "p4 obliterate -y //depot/shop/...",
    ],
    misses: [
      "hg update",
      "hg status",
      "hg purge --print",
      "hg commit -m 'purge cache'",
      "hg revert a.txt",
      "svn revert a.txt",
      "svn delete old.txt",
      "jj abandon @",
      "jj git push",
      "p4 revert a.txt",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_hook",
    title: "Git runs a command that was hidden in its configuration",
    severity: "medium",
    action: "warn",
    why: "Hooks, aliases and pagers of git run with every later command; call the command itself",
    when: any(
      command("git", {
        verb: /^config\b/,
        without: ["get", "get-all", "list"],
        words:
          /(?:^|\s)(?:core\.(?:hookspath|sshcommand|fsmonitor)|core\.(?:pager|editor)\s+\S{1,80}[\s;|&!]|alias\.\S+\s+['"]?!)/i,
      }),
      effect("write", { path: /(?:^|\/)\.git\/(?:hooks\/|config$)/ }),
    ),
    hits: ["git config core.hooksPath /tmp/h", "cp x .git/hooks/post-commit", "git config alias.x '!sh -c id'"],
    misses: ["git config user.name Ada", "git config --get core.pager", "ls .git/hooks"],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_hooks_off",
    title: "Switching the hooks of a repository off",
    severity: "high",
    why: "They check what is committed and pushed, and nobody notices that they no longer do; repair what they found",
    when: any(
      effect("set", { text: /^git core\.hookspath=["']?(?:\/dev\/null|\/var\/empty)?["']?$/i }),
      effect(["delete", "move"], { path: /(?:^|\/)(?:\.git\/hooks|\.husky)(?:\/(?!.*\.sample$).*)?$/ }),
      effect("permission", { path: /(?:^|\/)\.git\/hooks(?:\/.*)?$/, text: /^(?:[ugoa]*-\w*x\w*|0?[0246]{3})$/ }),
      command(["pre-commit", "husky", "lefthook"], { verb: /^uninstall\b/ }),
    ),
    hits: [
      "git config core.hooksPath /dev/null",
      "rm -f .git/hooks/pre-push",
      "rm -rf .husky",
      "chmod -x .git/hooks/pre-commit",
      "pre-commit uninstall",
    ],
    misses: [
      "git config core.hooksPath .githooks",
      "rm .git/hooks/pre-push.sample",
      "chmod +x .git/hooks/pre-commit",
      "pre-commit install",
      "ls .husky",
    ],
  },
  {
    ...DANGEROUS,
    id: "sys_dangerous_git_foreign_code",
    title: "Git would run code from a patch, a download or a temporary folder",
    severity: "high",
    why:
      "Git runs it with every later command, and nobody has read it; keep hooks in the repository, for example in .githooks, and let the user switch them on",
    when: any(
      effect("set", { text: /^git [\w.*:\/-]+=!?["']?(?:\/private)?\/(?:tmp|var\/tmp|dev\/shm)(?:\/|["'\s]|$)/ }),
      effect("set", {
        text: /^git credential\.(?:.{1,200}\.)?helper=!.{0,400}\b(?:curl|wget|nc|ncat|socat|dig|nslookup)\b/,
      }),
      all(command("apply_patch"), effect("write", { path: HOOK })),
      effect("write", { path: HOOK, carries: ["download", "decoded", "remote"] }),
      all(
        command(["ln", "link", "cp", "mv", "install"], {
          words: /(?:^|\s)(?:\/private)?\/(?:tmp|var\/tmp|dev\/shm)\//,
        }),
        effect("write", { path: HOOK }),
      ),
    ),
    hits: [
      "git config core.hooksPath /tmp",
      "git -c core.hooksPath=/tmp/h commit -m x",
      "git config --global core.fsmonitor /tmp/x",
      "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.hooksPath GIT_CONFIG_VALUE_0=/tmp git commit -m x",
      "printf '[core]\\n\\thooksPath = /tmp/h\\n' >> .git/config",
      "curl https://example.com/h -o .git/hooks/pre-commit",
      "ln -s /tmp/x .git/hooks/pre-commit",
      "apply_patch '*** Begin Patch\n*** Add File: .git/hooks/pre-commit\n+make test\n*** End Patch'",
    ],
    misses: [
      "git config core.hooksPath .githooks",
      "git config --get core.hooksPath",
      "git -c core.pager=cat log",
      "cp scripts/pre-commit .git/hooks/pre-commit",
      "git config core.sshCommand 'ssh -i ~/.ssh/deploy_key'",
      "apply_patch '*** Begin Patch\n*** Add File: .githooks/pre-commit\n+make test\n*** End Patch'",
    ],
  },
];
