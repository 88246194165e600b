/** How a login that a program printed stands in the words of a command. */

/** What a program printed to log in with. */
export const LOGIN: RegExp = /\uE008[\uE010-\uE01F]/;
/** An address that begins with a login, or how git writes that another stands for one of the same host. */
const ADDRESS = String
  .raw`(?:url\.)?https:\/\/(?:[\w.-]+:)?\uE008[\uE010-\uE01F](?::x-oauth-basic)?@([\w.-]+)(?::\d+)?(?:\/[\w.~\/-]*)?(?:(?<=\/)\.(?:push)?insteadof(?:[= ](?:https:\/\/|git@|ssh:\/\/git@)\1[:\/])?)?`;
/** A login that is no part of an address: only by an address does git take one to its owner. */
export const BESIDE_ADDRESS: RegExp = new RegExp(
  String.raw`(?:^|\s)(?!${ADDRESS}(?:\s|$))\S*\uE008[\uE010-\uE01F]`,
  "i",
);
/** What git does with an address. */
export const ASKS_ADDRESS: RegExp =
  /^(?:clone|fetch|pull|push|ls-remote|remote (?:add|set-url)|submodule (?:add|update)|config|lfs)\b/;
/** Words that stand in front of something else than an address: what a host is told, a text. */
export const TOLD: RegExp = /(?:^|\s)(?:-\w*[om]|--push-o\S*|--message|--server-o\S*)[ =]?\S*\uE008[\uE010-\uE01F]/;
/** How git is told what to get, by options that lead nowhere else. */
const PLAIN = String
  .raw`(?: (?:-[qnvftpb]+|--(?:quiet|tags|no-tags|prune|all|force|progress|single-branch|recursive|recurse-submodules|unshallow|init|branch|depth[= ]\d+)|[^\s\uE008-][^\s\uE008]*))*`;
/** A header that git sends to the owner alone: it is bound to his address, or nothing else is asked. */
export const OWNERS_HEADER: RegExp = new RegExp(
  String
    .raw`^-c http\.(?:https:\/\/(?:github\.com|source\.developers\.google\.com)\/[\w.\/-]*\.extraheader=authorization: \w+ \uE008[\uE010-\uE01F] (?:fetch|pull|push|clone|ls-remote|submodule update)${PLAIN}|extraheader=authorization: \w+ \uE008[\uE010-\uE01F] (?:fetch|pull|push|clone|ls-remote)(?: (?:-q|--quiet|--depth[= ]\d+|--single-branch|--no-tags|--tags|--prune))* https:\/\/(?:github\.com|source\.developers\.google\.com)\/[\w.\/-]+(?: [\w.\/-]+)?)$`,
  "i",
);
