window.beckon ??= {};

/** The calendar: which days, in which view, of whom. The address says so as well, for links and for going back. */
beckon.calendar = {
  SOON: 300,
  morning: '07:00:00',
  busy: 0,

  start(root) {
    this.root = root;
    beckon.when.start(root);
    beckon.days.start(root.dataset.today);
    const asked = new URLSearchParams(location.search);
    this.view = beckon.calendarLook.VIEWS[asked.get('view')] ? asked.get('view') : root.dataset.view;
    this.day = /^\d{4}-\d\d-\d\d$/.test(asked.get('day')) ? asked.get('day') : root.dataset.today;
    this.person = Number(asked.get('technician')) || null;
    this.isFresh = true;
    beckon.hover.follow();
    this.listen();
  },

  get widget() {
    return PF('calendar').calendar;
  },

  listen() {
    const on = (id, type, action) => document.getElementById(id).addEventListener(type, action);
    document.querySelectorAll('[data-view]').forEach((button) => {
      button.addEventListener('click', () => button !== this.root && this.goTo({view: button.dataset.view}));
    });
    on('previous', 'click', () => this.goTo({day: this.step(-1)}));
    on('next', 'click', () => this.goTo({day: this.step(1)}));
    on('today', 'click', () => this.goTo({day: beckon.days.today}));
    on('day', 'change', (event) => event.target.value && this.goTo({day: event.target.value}));
    document.addEventListener('beckon:change', (event) => this.changed(event.detail));
    document.addEventListener('beckon:resync', () => this.soon());
  },

  step(direction) {
    if (this.view !== 'month') {
      return beckon.days.plus(this.day, direction * (this.view === 'day' ? 1 : 7));
    }
    const [year, month] = this.day.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + direction, 1)).toISOString().slice(0, 10);
  },

  goTo(where) {
    Object.assign(this, where);
    this.isFresh = true;
    this.widget.changeView(beckon.calendarLook.VIEWS[this.view], this.day);
    this.widget.refetchEvents();
  },

  /** The widget shows other days: everything around it follows. */
  shown(view) {
    document.getElementById('range').textContent = view.title;
    document.getElementById('day').value = this.day;
    this.root.querySelectorAll('.of-one').forEach((part) => {
      part.hidden = !this.person;
    });
    document.querySelectorAll('button[data-view]').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.dataset.view === this.view));
    });
    const timeline = document.getElementById('sideBySide');
    if (timeline) {
      timeline.href = this.root.dataset.timeline + this.day;
    }
    const where = new URLSearchParams({view: this.view, day: this.day, ...(this.person ? {technician: this.person} : {})});
    history.replaceState(null, '', `?${where}`);
  },

  /** Resolves to the events of the days; what was asked for later wins. */
  async load(range) {
    const first = range.startStr.slice(0, 10);
    const last = beckon.days.plus(range.endStr.slice(0, 10), -1);
    const who = this.person && this.root.dataset.job ? `&technicianId=${this.person}` : '';
    this.asked = `${this.view} ${first} ${last} ${who}`;
    const {asked} = this;
    beckon.progress.begin();
    try {
      const sheet = await this.whenFree(
        () => this.fetch(`${this.root.dataset.sheet}?first=${first}&last=${last}${who}`));
      if (asked === this.asked) {
        this.take(sheet, asked);
      }
      return beckon.calendarSheet.events(this.view, this.chosen());
    } catch (failure) {
      beckon.toast.show(`The calendar could not be loaded: ${failure.message}`);
      throw failure;
    } finally {
      beckon.progress.end();
    }
  },

  /** What was asked before somebody took a visit in hand is old when they let go. */
  async whenFree(ask) {
    let answer = await ask();
    while (this.busy) {
      await new Promise((done) => setTimeout(done, this.SOON));
      answer = this.busy ? answer : await ask();
    }
    return answer;
  },

  async fetch(address) {
    const answer = await fetch(address);
    if (answer.status === 401 || answer.redirected) {
      location.reload();
    }
    if (!answer.ok) {
      throw new Error((await answer.json()).detail ?? `HTTP ${answer.status}`);
    }
    return answer.json();
  },

  take(sheet, asked) {
    beckon.calendarSheet.take(sheet);
    if (!sheet.mayPlan) {
      this.person = sheet.people[0]?.technicianId ?? null;
    } else if (this.person && !this.chosen()) {
      this.goTo({person: null});
    }
    beckon.workload?.draw();
    const {key} = document.activeElement?.dataset ?? {};
    requestAnimationFrame(() => {
      beckon.calendarKeys?.drawn(key);
      this.scroll();
      this.root.dataset.ready = asked;
    });
  },

  /** Where there is something to see: around now, or where the first visit of the days begins. */
  scroll() {
    const {cards, from, until} = beckon.calendarSheet;
    const now = beckon.when.now();
    const isNow = Date.parse(from) <= now && now < Date.parse(until);
    const starts = [...cards.values()].map((card) => beckon.when.time(card.startsAt)).sort();
    const [hour] = (isNow ? beckon.when.time(now) : starts[0] ?? this.morning).split(':');
    if (this.isFresh && ['week', 'day'].includes(this.view)) {
      this.widget.scrollToTime({hours: Math.max(0, hour - (isNow ? 2 : 0))});
    }
    this.isFresh = false;
  },

  chosen() {
    return beckon.calendarSheet.people.find((person) => person.technicianId === this.person);
  },

  changed(change) {
    if (['all', 'job', 'mine', 'team'].includes(change.type)) {
      this.soon();
    }
  },

  /** Many changes in a row are one look at the database. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.busy ? this.soon() : this.widget.refetchEvents()), this.SOON);
  },

  open(card, element, event) {
    event.preventDefault();
    beckon.hover.hide();
    if (!card) {
      return;
    }
    if (beckon.calendarSheet.mayPlan) {
      beckon.cardMenu.show(card, element);
    } else {
      this.visit(card);
    }
  },

  /** A technician opens what My jobs still has. */
  visit(card) {
    const mine = card.technicians.find((holder) => holder.technicianId === this.person);
    if (mine && (beckon.when.isToday(card.endsAt) || Date.parse(card.endsAt) > beckon.when.now())) {
      location.href = this.root.dataset.visit + mine.assignmentId;
    }
  },
};
