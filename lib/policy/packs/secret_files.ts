/** What files with secrets are called. */

/** Endings of `.env.example` and its like: they are there to be seen. */
const EXAMPLE = "example|sample|template|dist";
const DATA = String.raw`secrets?\.(?:ya?ml|json|toml)`;

/** Files that have no place in a repository. */
export const SECRET_FILE: RegExp = new RegExp(
  String
    .raw`(?:^|/)(?:\.env(?:\.(?!${EXAMPLE})[\w-]+)?|id_(?:rsa|ed25519|ecdsa)|(?:master|private|server)\.key|[\w-]+\.(?:pem|p12|pfx|keystore|jks|kdbx)|credentials(?:\.json)?|\.npmrc|\.pypirc|\.netrc|${DATA}|terraform\.tfstate|service-account[\w-]*\.json)$`,
);

/** Settings of a project, which its own programs load. */
export const SETTINGS_FILE: RegExp = new RegExp(String.raw`(?:^|/)\.env(?:rc|\.(?!${EXAMPLE})[\w-]+)?$`);

/** Of these and of package managers' settings, those that are not there to be seen, nor for tests. */
export const SHOWN_FILE: RegExp = new RegExp(
  String
    .raw`(?:^|/)\.(?:npmrc|pypirc)$|(?:^|/)\.env(?:rc|\.(?!${EXAMPLE}|defaults?|test\b|schema)[\w-]+)?$`,
);

/** Keys, and data with secrets, of a project. */
export const KEY_FILE: RegExp = new RegExp(
  String
    .raw`(?:^|/)(?:[^/]+\.(?:key|p12|pfx|jks|keystore)|${DATA}|credentials\.json|\.npmrc|terraform\.tfstate)$`,
);

/** Any other file: what is edited in its place does not belong there. */
export const OTHER_FILE: RegExp = new RegExp(
  String
    .raw`^(?!(?:.*/)?(?:\.env[\w.-]*|[^/]+\.(?:key|p12|pfx|jks|keystore)|${DATA}|credentials\.json|\.npmrc|terraform\.tfstate)$)`,
);

/** Where a person's keys and logins lie, whatever stands behind. */
export const OWN_LOGINS: string = String
  .raw`(?:~|/root|/home/[^/\s]+|/Users/[^/\s]+)/\.(?:ssh(?!/known_hosts|/config|/[^:\s]*\.pub)|aws|gnupg|kube|azure|netrc|npmrc|pypirc|git-credentials|docker/config\.json|config/(?:gh|gcloud|op))(?=[/:,"'\s]|$)`;
