window.beckon ??= {};

/** The lane of plans that have become wrong: there only while there are any, and live like the others. */
beckon.exceptions = {
  MOST: 200,
  PAGE: 500,
  entries: new Map(),
  /** What stands in the lane now, in its order. */
  drawn: [],

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
    document.addEventListener('beckon:narrowed', () => this.narrow());
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
    this.lane.append(header, this.hiddenOnes(), this.list, this.rest, node('p', 'exceptions-checked', text));
    this.lane.hidden = true;
    return this.lane;
  },

  /** The filters hide entries as they hide cards, but none in silence. */
  hiddenOnes() {
    const node = beckon.card.node.bind(beckon.card);
    this.hidden = node('p', 'exceptions-hidden');
    this.hiddenWords = node('span', '');
    this.clear = node('button', 'button', 'Clear filters');
    this.clear.type = 'button';
    this.clear.addEventListener('click', () => {
      document.getElementById('clearFilters').click();
      this.focus();
    });
    this.hidden.append(this.hiddenWords, this.clear);
    return this.hidden;
  },

  count() {
    this.number = beckon.card.node('span', 'lane-count', '0');
    return this.number;
  },

  moment(time) {
    const day = beckon.when.isToday(time) ? 'today' : beckon.when.format(time, 'day');
    return `${day} at ${beckon.when.time(time)}`;
  },

  /** All of them, page by page: what is not here, no filter could count. */
  async load() {
    const entries = new Map();
    for (let offset = 0, total = 1; offset < total; offset += this.PAGE) {
      const answer = await fetch(`${beckon.exceptionMending.address}?limit=${this.PAGE}&offset=${offset}`);
      if (!answer.ok) {
        return;
      }
      const page = await answer.json();
      page.items.forEach((entry) => entries.set(entry.id, entry));
      total = page.total;
    }
    this.entries = entries;
    // The figures are as old as the page; some may have been found since.
    beckon.exceptionCount.show(entries.size);
    this.narrow();
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
    before.forEach((entry) => this.entries.delete(entry.id));
    change.exceptions.forEach((entry) => this.entries.set(entry.id, entry));
    this.narrow();
    fresh.forEach((entry) => beckon.say(`No longer right: ${beckon.exceptionEntry.sentence(entry)}`));
  },

  ofJob(jobId) {
    return [...this.entries.values()].filter((entry) => entry.jobId === jobId);
  },

  /** Those that the board's filters let through, by the time of the visit. */
  narrow() {
    const wanted = beckon.filter.read();
    const matching = [...this.entries.values()]
      .filter((entry) => this.matches(entry, wanted))
      .sort((one, other) => one.startsAt.localeCompare(other.startsAt) || one.id - other.id);
    const hidden = this.entries.size - matching.length;
    this.lane.hidden = this.entries.size === 0;
    this.board.classList.toggle('with-exceptions', this.entries.size > 0);
    this.number.textContent = matching.length;
    this.hidden.hidden = hidden === 0;
    this.hiddenWords.textContent = `${hidden} ${matching.length > 0 ? 'more ' : ''}hidden by the filters`;
    this.rest.hidden = matching.length <= this.MOST;
    const shown = matching.slice(0, this.MOST);
    if (shown.length !== this.drawn.length || shown.some((entry, index) => entry !== this.drawn[index])) {
      this.draw(shown);
    }
  },

  /** As a card with the same words on it. */
  matches(entry, wanted) {
    const holder = {technicianId: entry.technicianId, name: entry.technician};
    return beckon.filter.matches({...entry, technicians: [holder]}, wanted);
  },

  draw(shown) {
    const focused = document.activeElement?.closest?.('.exception');
    const at = focused ? [...this.list.children].indexOf(focused) : -1;
    this.drawn = shown;
    this.stop = null;
    this.list.replaceChildren(...shown.map((entry) => beckon.exceptionEntry.element(entry, this.jobPage)));
    this.stopAt(this.list.children[Math.max(0, Math.min(at, shown.length - 1))]);
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
    const target = this.stop ?? this.clear;
    if (!this.lane.hidden) {
      target.focus();
      target.scrollIntoView({block: 'nearest', inline: 'nearest'});
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
