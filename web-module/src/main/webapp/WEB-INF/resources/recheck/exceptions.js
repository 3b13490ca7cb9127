window.beckon ??= {};

/** The lane of plans that have become wrong: there only while there are any, and live like the others. */
beckon.exceptions = {
  MOST: 200,
  entries: new Map(),
  /** How many there are beyond those that are shown. */
  more: 0,

  start(board) {
    this.board = board;
    this.jobPage = board.dataset.job;
    const {exceptionMending: mending} = beckon;
    mending.address = board.dataset.exceptionsAddress;
    mending.mayKeep = board.dataset.mayKeep === 'true';
    board.prepend(this.section(board.dataset.checked));
    this.list.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('focusin', (event) => this.stopAt(event.target.closest('.exception')));
    document.getElementById('exceptionsFigure')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.focus();
    });
    document.addEventListener('beckon:change', ({detail}) => this.change(detail));
    document.addEventListener('beckon:resync', () => this.load());
    return this.load().then(() => location.hash === '#exceptions' && this.focus());
  },

  section(checked) {
    const node = beckon.card.node.bind(beckon.card);
    this.lane = node('section', 'lane st-unscheduled');
    this.lane.id = 'exceptions';
    this.lane.setAttribute('aria-labelledby', 'exceptionsHeading');
    const heading = node('h2', '', 'Exceptions');
    heading.id = 'exceptionsHeading';
    const header = node('header', '');
    header.append(beckon.card.icon('pi-exclamation-triangle'), heading, this.count());
    this.list = node('ul', 'cards');
    this.list.tabIndex = 0;
    this.list.setAttribute('aria-labelledby', 'exceptionsHeading');
    const text = checked ? `All plans checked ${this.moment(checked)}` : 'All plans are checked every night';
    this.rest = node('p', 'exceptions-checked', `These are the next ${this.MOST}; the others follow when they are mended.`);
    this.lane.append(header, this.list, this.rest, node('p', 'exceptions-checked', text));
    this.lane.hidden = true;
    return this.lane;
  },

  count() {
    this.number = beckon.card.node('span', 'lane-count', '0');
    return this.number;
  },

  moment(time) {
    const day = beckon.when.isToday(time) ? 'today' : beckon.when.format(time, 'day');
    return `${day} at ${beckon.when.time(time)}`;
  },

  async load() {
    const answer = await fetch(`${beckon.exceptionMending.address}?limit=${this.MOST}`);
    if (answer.ok) {
      const page = await answer.json();
      this.entries = new Map(page.items.map((entry) => [entry.id, entry]));
      this.more = page.total - page.items.length;
      this.draw();
    }
  },

  /** All the exceptions of one job, as they are now. */
  change(change) {
    if (change.type === 'all') {
      this.load();
    }
    // The answer to a command comes before the plan was looked at again, and says nothing of it.
    if (!change.exceptions) {
      return;
    }
    const before = this.ofJob(change.jobId);
    if (before.length === 0 && change.exceptions.length === 0) {
      return;
    }
    const fresh = change.exceptions.filter((entry) => !before.some((other) => other.id === entry.id));
    if (this.more > 0) {
      this.load();
      return;
    }
    before.forEach((entry) => this.entries.delete(entry.id));
    change.exceptions.forEach((entry) => this.entries.set(entry.id, entry));
    this.draw();
    fresh.forEach((entry) => beckon.say(`No longer right: ${beckon.exceptionEntry.sentence(entry)}`));
  },

  ofJob(jobId) {
    return [...this.entries.values()].filter((entry) => entry.jobId === jobId);
  },

  draw() {
    const focused = document.activeElement?.closest?.('.exception');
    const at = focused ? [...this.list.children].indexOf(focused) : -1;
    const byTime = [...this.entries.values()].sort(
      (one, other) => one.startsAt.localeCompare(other.startsAt) || one.id - other.id,
    );
    this.list.replaceChildren(...byTime.map((entry) => beckon.exceptionEntry.element(entry, this.jobPage)));
    this.lane.hidden = byTime.length === 0;
    this.board.classList.toggle('with-exceptions', byTime.length > 0);
    this.number.textContent = byTime.length + this.more;
    this.rest.hidden = this.more === 0;
    this.stopAt(this.list.children[Math.max(0, Math.min(at, byTime.length - 1))]);
    if (at >= 0) {
      this.stop?.focus();
    }
  },

  /** One stop for Tab: the entry, then what can be done about it. */
  stopAt(element) {
    if (!element || element === this.stop) {
      return;
    }
    this.reachable(this.stop, -1);
    this.stop = element;
    this.reachable(element, 0);
  },

  reachable(element, index) {
    element?.setAttribute('tabindex', index);
    element?.querySelectorAll('a, button').forEach((part) => part.setAttribute('tabindex', index));
  },

  focus() {
    if (!this.lane.hidden) {
      this.stop?.focus();
      this.stop?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    }
  },

  key(event) {
    const element = event.target.closest('.exception');
    if (!element || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const next = {ArrowUp: element.previousElementSibling, ArrowDown: element.nextElementSibling}[event.key];
    const action = event.target === element && element.querySelector(`button[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (event.key === 'Enter' && event.target === element) {
      location.href = element.querySelector('a').href;
    } else if (next || action) {
      event.preventDefault();
      next?.focus();
      action?.click?.();
    }
  },
};

document.addEventListener('DOMContentLoaded', () => {
  if (beckon.board?.root) {
    beckon.exceptions.start(beckon.board.root);
  }
});
