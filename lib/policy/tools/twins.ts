/** Which command line does what a tool's name says, by what it deletes. */

import type { Named } from "./named_values.ts";

/** What is deleted, and by what command; undefined if it is no loss. */
export interface Twin {
  /** Words of the tool's name. */
  readonly nouns: readonly string[];
  /** Only of servers with such a name: elsewhere the word means something else. */
  readonly servers?: RegExp;
  readonly words: (named: Named) => string[] | undefined;
}

/** Clouds and those who host applications: elsewhere a project is a list of tasks, and a server one that plays music. */
const CLOUD =
  /(?:^|[-_.])(?:aws\w*|amazon|azure|gcp|gcloud|google[-_]?cloud|cloudflare|digital[-_]?ocean|hetzner|linode|vultr|scaleway|ovh|openstack|supabase|neon|vercel|netlify|railway|render|fly|heroku|firebase|planetscale|turso|pulumi|vsphere|proxmox|coolify)(?:[-_.]|$)/i;

/** The first that fits counts. */
export const TWINS: readonly Twin[] = [
  {
    nouns: ["repository", "repo"],
    words: (named) => ["gh", "repo", "delete", named("repo", "repository", "name"), "--yes"],
  },
  {
    // There it is called so.
    nouns: ["project"],
    servers: /gitlab/i,
    words: (named) => ["gh", "repo", "delete", named("project", "id", "name"), "--yes"],
  },
  {
    nouns: ["database", "schema", "db"],
    words: (named) => ["psql", "-c", `DROP DATABASE "${named("database", "db", "schema", "name")}"`],
  },
  {
    nouns: ["table", "collection"],
    words: (named) => ["psql", "-c", `DROP TABLE "${named("table", "collection", "name")}"`],
  },
  {
    // Of a table it is made anew; of a search engine it is the data.
    nouns: ["index", "indice"],
    servers: /elastic|opensearch|pinecone|algolia|meili|typesense|solr|vector|weaviate/i,
    words: (named) => ["psql", "-c", `DROP TABLE "${named("index", "name")}"`],
  },
  { nouns: ["bucket"], words: (named) => ["aws", "s3", "rb", `s3://${named("bucket", "name")}`, "--force"] },
  { nouns: ["cluster"], words: (named) => ["aws", "eks", "delete-cluster", "--name", named("cluster", "name")] },
  { nouns: ["namespace", "ns"], words: (named) => ["kubectl", "delete", "namespace", named("name", "namespace")] },
  {
    nouns: ["kubectl", "kubernete", "kubernetes", "k8", "k8s"],
    words: (named) => ["kubectl", "delete", named("kind", "type").toLowerCase(), named("name")],
  },
  { nouns: ["helm"], words: (named) => ["helm", "uninstall", named("release", "name")] },
  { nouns: ["terraform", "tofu"], words: () => ["terraform", "destroy", "-auto-approve"] },
  {
    nouns: ["volume"],
    servers: /docker|podman|container/i,
    words: (named) => ["docker", "volume", "rm", named("volume", "name", "id")],
  },
  {
    nouns: ["topic"],
    servers: /kafka|redpanda|confluent/i,
    words: (named) => ["rpk", "topic", "delete", named("topic", "name")],
  },
  {
    nouns: [
      "project",
      "app",
      "application",
      "site",
      "service",
      "environment",
      "stack",
      "worker",
      "zone",
      "domain",
      "tenant",
    ],
    servers: CLOUD,
    words: (named) => ["gcloud", "projects", "delete", named("project", "name", "id")],
  },
  {
    nouns: [
      "server",
      "droplet",
      "vm",
      "machine",
      "node",
      "volume",
      "disk",
      "snapshot",
      "backup",
      "function",
      "aws",
      "gcp",
      "azure",
    ],
    servers: CLOUD,
    words: (named) => ["hcloud", "server", "delete", named("name", "id")],
  },
  {
    // What was merged is deleted every day.
    nouns: ["branch", "ref", "reference"],
    servers: /git|bitbucket|forgejo/i,
    words: (named) => {
      const branch = named("branch", "ref", "name").replace(/^(?:refs\/)?heads\//, "");
      return /^(?:main|master|trunk|develop|production|prod|release|stable)$/i.test(branch)
        ? ["git", "push", "origin", "--delete", branch]
        : undefined;
    },
  },
];
