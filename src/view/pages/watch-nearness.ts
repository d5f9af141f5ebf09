/** Notices, once, that an element has come within one screen of what is seen, so that it is there on arrival. */
export function watchNearness(onNear: () => void): (element: Element) => () => void {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        onNear();
        observer.disconnect();
      },
      { rootMargin: '100% 0%' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}
