/** Who receives what is sent. */

/** Hosts that are not this machine: what is sent there is out of hand. */
export const OUT = ["external", "private", "metadata"] as const;

/** Stores of one's own, with an account, and mailboxes. */
export const OWN_STORES: readonly string[] = (
  "aws gsutil gcloud az azcopy rclone s3cmd mc restic borg mail mailx mutt"
).split(" ");
