/** Shows which jobs are selected, and changes only the cells of those rows whose jobs have changed (S1-86). */
window.beckon ??= {};

beckon.jobs = {
  CALM: 200,
  waiting: new Set(),

  note(jobId) {
    if (!this.cell(jobId)) {
      return;
    }
    this.waiting.add(jobId);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), this.CALM);
  },

  ask() {
    const jobs = [...this.waiting].join(',');
    this.waiting.clear();
    changedJobs([{name: 'jobs', value: jobs}]);
  },

  show(args) {
    JSON.parse(args.rows ?? '[]').forEach((row) => this.showRow(row));
  },

  showRow({id, word, look, next, technicians, search}) {
    const row = this.cell(id)?.closest('tr');
    if (!row) {
      return;
    }
    const cell = (name) => row.querySelector(`[data-cell=${name}]`);
    cell('status').className = 'pill ' + look;
    cell('status').textContent = word;
    cell('next').textContent = next;
    cell('technicians').textContent = technicians ?? '';
    cell('search').replaceChildren(...this.searching(search));
    row.classList.remove('flash');
    requestAnimationFrame(() => row.classList.add('flash'));
  },

  /** Phone while people are searched for, pause while that is on hold, else nothing (S0-55 to S0-57). */
  searching(search) {
    const look = {
      ACTIVE: {icon: 'pi-phone', word: 'Searching for people'},
      PAUSED: {icon: 'pi-pause', word: 'Search paused'},
    }[search];
    if (!look) {
      return [];
    }
    const icon = Object.assign(document.createElement('i'), {className: `pi ${look.icon} searching`, title: look.word});
    icon.setAttribute('aria-hidden', 'true');
    return [icon, Object.assign(document.createElement('span'), {className: 'aloud', textContent: look.word})];
  },

  /** What is selected is a job (S1-100); its row may have gone meanwhile. */
  showChoice({job, chosen}) {
    this.cell(job)?.setAttribute('aria-checked', chosen);
  },

  cell(jobId) {
    return document.querySelector(`[data-job="${Number(jobId)}"]`);
  },
};

document.addEventListener('beckon:change', (event) => beckon.jobs.note(event.detail.jobId));
document.addEventListener('beckon:resync', () => {
  document.querySelectorAll('[data-job]').forEach((link) => beckon.jobs.note(link.dataset.job));
});
