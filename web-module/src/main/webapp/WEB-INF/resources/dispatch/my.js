/** Keeps a technician's list as it is at the office. */
(() => {
  const CALM = 250;
  let waiting;
  let isPressing = false;

  const refreshSoon = () => {
    clearTimeout(waiting);
    // A button that is replaced under somebody's thumb would swallow the press.
    waiting = setTimeout(() => (isPressing ? refreshSoon() : window.refreshMyJobs()), CALM);
  };

  document.addEventListener('pointerdown', () => (isPressing = true), true);
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => setTimeout(() => (isPressing = false)), true);
  }

  document.addEventListener('beckon:change', event => {
    if (event.detail.type === 'mine') {
      refreshSoon();
    }
  });
  // What was pushed while the phone slept or was out of reach is not pushed again.
  document.addEventListener('beckon:resync', refreshSoon);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      refreshSoon();
    }
  });
})();
