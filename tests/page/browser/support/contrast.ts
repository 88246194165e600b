import type { Page } from "playwright-core";

/** A text whose contrast to its ground is too low. */
interface Poor {
  text: string;
  ratio: number;
}

/** How many texts a page has, and those below the ratio, as WCAG 2 measures it. */
export async function contrastOf(page: Page, least: number): Promise<{ texts: number; poor: Poor[] }> {
  // The browser runs it: as a text, because its names are not those of this program.
  return await page.evaluate(`(${measure})(${least})`) as { texts: number; poor: Poor[] };
}

const measure = `function (least) {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colorOf = (text) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color) => {
    const [r, g, b] = color.map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = colorOf(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  const poor = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (!text || element.closest("svg") || !element.checkVisibility()) continue;
    texts++;
    const [a, b] = [luminance(colorOf(getComputedStyle(element).color)), luminance(groundOf(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < least) poor.push({ text: text.slice(0, 40), ratio });
  }
  return { texts, poor };
}`;
