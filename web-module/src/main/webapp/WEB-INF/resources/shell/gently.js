window.beckon ??= {};

/**
 * Many wishes to load something again, one after the other, are one. Never while a button is pressed:
 * one that is replaced under somebody's thumb would swallow the press.
 */
beckon.gently = (() => {
  const CALM = 250;
  let isPressing = false;

  document.addEventListener('pointerdown', () => (isPressing = true), true);
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => setTimeout(() => (isPressing = false)), true);
  }

  return (load) => {
    let waiting;
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => (isPressing ? soon() : load()), CALM);
    };
    return soon;
  };
})();
