/** Keeps a technician's list as it is at the office. */
(() => {
  const refreshSoon = beckon.gently(() => window.refreshMyJobs?.());

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
