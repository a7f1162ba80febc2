const REGION = 'announcer';

/** Says a sentence to the screen reader, politely. The region stands in index.html from the start. */
export function announce(sentence: string): void {
  const region = document.getElementById(REGION);
  if (region) region.textContent = sentence;
}
