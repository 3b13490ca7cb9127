/** Keeps a technician's list as it is at the office. */
(() => {
  const CALM = 250;
  let waiting;

  const refreshSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => window.refreshMyJobs(), CALM);
  };

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
