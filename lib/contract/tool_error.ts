/** A tool that could not do what it was asked: the caller's mistake, told to the caller. Anything else is a defect. */
export class ToolError extends Error {
  override name = "ToolError";
}

/** A tool that was asked for something that is not there. */
export class NotFoundError extends ToolError {
  override name = "NotFoundError";
}
