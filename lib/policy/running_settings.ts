/** Programs other than shells that run something whenever they start, if a file of their settings says so. */

/** Where a person's home lies. */
export const OF_HOME: string = String.raw`^(?:~|\/(?:home|Users)\/[^/]+|\/root)\/`;

/** What is downloaded and handed to a shell or an interpreter, in whatever language that stands. */
export const DOWNLOADS: RegExp =
  /\b(?:curl|wget)\b[^|;\n]{1,300}\|\s{0,4}(?:sudo\s(?:-\w+\s){0,3})?(?:(?:ba|z|da|k)?sh|python3?|node|perl|ruby)\b/;

/** What cargo starts in the place of a compiler, a linker or the program itself. */
export const CARGO_RUNS: RegExp =
  /(?:^|[{,])[ \t]*(?:[\w"'.-]{1,80}\.)?(?:rustc(?:-workspace)?-wrapper|runner|linker|rustc|rustdoc|(?:global-)?credential-providers?)[ \t]*=(?![ \t]*(?:["'](?:\/usr(?:\/local)?\/bin\/)?(?:sccache|ccache|clang|gcc|(?:[\w]+-){1,4}gcc|rust-lld|lld|mold|wasmtime|wasmer)["']|\["cargo:(?:token|libsecret|wincred|macos-keychain)"\])[ \t]*(?:#[^\n]*)?$)/m;

/** What programs other than shells read at their start, and the lines of it that run something. */
export const RUNNING_SETTINGS: readonly (readonly [path: string, text: RegExp])[] = [
  [
    String.raw`\.(?:tmux\.conf|config\/tmux\/.+\.conf)`,
    /^[ \t]*(?:run(?:-shell)?[ \t](?!(?:-b[ \t])?["']?~\/\.tmux\/plugins\/tpm\/tpm["']?$)|if(?:-shell)?[ \t]|set-hook[ \t])|^[ \t]*set[^\n#]{0,80}\bdefault-(?:command|shell)[ \t](?!["']?(?:(?:\/usr)?(?:\/local)?\/bin\/(?:ba|z|fi)sh|\$\{SHELL\}|\$SHELL)["']?$)|#\(/m,
  ],
  [
    String.raw`\.(?:g?vimrc|exrc|vim\/.+|config\/nvim\/.+\.(?:vim|lua))`,
    /^[ \t]*:?(?:sil(?:ent)?!?[ \t]+)?(?:r(?:ead)?[ \t]?|w(?:rite)?[ \t])?![^\n]|^[ \t]*au(?:tocmd)?[ \t][^\n]{0,400}[ \t:]!|\b(?:system(?:list)?|job_?start|term_start|termopen|os\.execute|io\.popen|spawn)[ \t]?\(|^[ \t]*(?:py(?:thon|x)?3?|ruby|perl)[ \t]/m,
  ],
  [
    String.raw`\.(?:gdbinit|lldbinit|config\/gdb\/gdbinit)`,
    /^[ \t]*(?:shell|make|pipe|python|py|source|script|command[ \t]script|platform[ \t]shell|!)(?:[ \t]|$)/m,
  ],
  [
    String.raw`\.cargo\/config(?:\.toml)?`,
    CARGO_RUNS,
  ],
  [String.raw`\.julia\/config\/startup\.jl`, /\brun\s{0,4}\(|`|\b(?:download|include|eval)\s{0,4}\(/],
  // What these folders hold is started by its name alone.
  [String.raw`\.(?:docker\/cli-plugins\/[^\/]+|gradle\/init(?:\.d\/.+\.gradle|\.gradle)(?:\.kts)?)`, /^/],
  [String.raw`\.aws\/config`, /^[ \t]*credential_process[ \t]*=/m],
  [
    String.raw`\.ssh\/config`,
    /^[ \t]*(?:(?:LocalCommand|KnownHostsCommand|PKCS11Provider|SecurityKeyProvider)[ \t=]|ProxyCommand[ \t=]+(?!(?:none|ssh -W %h:%p [\w.@-]+)$)|Match[ \t][^\n]{0,200}\bexec\b)/im,
  ],
  [
    String.raw`\.(?:emacs(?:\.el)?|emacs\.d\/.+\.el|config\/emacs\/.+\.el)`,
    /\((?:(?:async-)?shell-command|call-process|start-process|make-process|process-lines|process-file|load-file|url-retrieve)/,
  ],
  [
    String.raw`\.(?:Rprofile|irbrc|pryrc|pythonrc(?:\.py)?|ipython\/profile_[^/]+\/startup\/.+\.py)`,
    /\b(?:system2?|shell|exec\w*|spawn\w*|popen|Popen|subprocess|eval|source)\b|`/,
  ],
  [
    String.raw`\.(?:psqlrc|sqliterc|duckdbrc)`,
    /^[ \t]*(?:\\!|\.sh|\.sy|\.load|\.read)|`|^(?!\\set PROMPT[123] '[^'\n\\]*'$)[^\n|]*\|/m,
  ],
  [String.raw`\.config\/(?:i3|sway|hypr)\/.+`, /^[ \t]*exec(?:[_-](?:always|once))?[ \t=]/m],
];
