/** Keeps the page of a job as the job is, and opens the placement dialog for it. */
(() => {
  const CALM = 250;
  let waiting;

  const refreshSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => window.refreshJob?.(), CALM);
  };

  const shown = () => document.getElementById('jobForm')?.dataset.job;

  document.addEventListener('beckon:change', (event) => {
    if (String(event.detail.jobId) === shown()) {
      refreshSoon();
    }
  });
  document.addEventListener('beckon:resync', refreshSoon);

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-place]');
    if (button) {
      const {jobId, appointmentId, version} = button.dataset;
      beckon.placement.open({jobId, appointmentId, seenVersion: version});
    }
  });
})();
