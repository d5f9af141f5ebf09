/**
 * Whether a part of the page is on the screen. Parts that are not may follow the last settled outcome, so that a drag
 * redraws what is looked at and nothing else. True until the browser says otherwise.
 */
export class Sight {
  #isOn = $state(true);

  get isOn(): boolean {
    return this.#isOn;
  }

  /** To attach to the element; the answer is that of the element it was attached to last. */
  readonly watch = (element: Element): (() => void) => {
    const observer = new IntersectionObserver((entries) => (this.#isOn = entries.at(-1)?.isIntersecting ?? true));
    observer.observe(element);
    return () => observer.disconnect();
  };
}
