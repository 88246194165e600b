/** Answers of the page, with what browsers are told about them. */
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";

// No script at all; styles, the icon and forms from here alone; in no frame.
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; " +
  "base-uri 'none'";

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  // Under no-referrer, browsers would send `Origin: null` with the page's own forms.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Sends a page; nothing keeps a copy of it. */
export function sendPage(c: Context, page: JSX.Element, status: ContentfulStatusCode = 200): Response {
  return c.body(`<!DOCTYPE html>${page}`, status, {
    ...HEADERS,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
  });
}

/** Sends what pages are shown with; it changes with the executable alone. */
export function sendAsset(c: Context, text: string, type: string): Response {
  return c.body(text, 200, {
    ...HEADERS,
    "Content-Type": type,
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-cache",
  });
}
