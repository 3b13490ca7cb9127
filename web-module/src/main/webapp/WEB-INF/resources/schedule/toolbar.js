window.beckon ??= {};

/** The tools above the schedule: which days, which technicians, which words. */
beckon.toolbar = {
  start() {
    const on = (id, type, action) => document.getElementById(id).addEventListener(type, action);
    on('showDay', 'click', () => this.show(false));
    on('showWeek', 'click', () => this.show(true));
    on('previous', 'click', () => this.goTo(() => beckon.days.step(-1)));
    on('next', 'click', () => this.goTo(() => beckon.days.step(1)));
    on('today', 'click', () => this.goTo(() => { beckon.days.day = beckon.days.today; }));
    on('day', 'change', (event) => event.target.value && this.goTo(() => { beckon.days.day = event.target.value; }));
    on('team', 'change', () => beckon.schedule.narrow());
    on('skill', 'change', () => beckon.schedule.narrow());
    on('search', 'input', () => beckon.schedule.narrow());
  },

  show(week) {
    document.getElementById('showDay').setAttribute('aria-pressed', String(!week));
    document.getElementById('showWeek').setAttribute('aria-pressed', String(week));
    return this.goTo(() => { beckon.days.week = week; });
  },

  goTo(move) {
    move();
    document.getElementById('day').value = beckon.days.day;
    return beckon.schedule.load();
  },

  offer() {
    this.options('team', 'All teams', beckon.sheet.teams());
    this.options('skill', 'All skills', beckon.sheet.skills());
  },

  options(id, all, words) {
    const select = document.getElementById(id);
    const chosen = select.value;
    select.replaceChildren(new Option(all, ''), ...words.map((word) => new Option(word, word)));
    select.value = words.includes(chosen) ? chosen : '';
  },

  /** Something may be wished for before the sheet says what there is. */
  put(id, value) {
    const field = document.getElementById(id);
    if (field.options && ![...field.options].some((option) => option.value === value)) {
      field.append(new Option(value, value));
    }
    field.value = value;
  },

  words() {
    return document.getElementById('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  },
};
