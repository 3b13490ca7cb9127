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
    on('skill', 'change', () => beckon.schedule.narrow());
    on('search', 'input', () => beckon.schedule.narrow());
  },

  show(week) {
    document.getElementById('showDay').setAttribute('aria-pressed', String(!week));
    document.getElementById('showWeek').setAttribute('aria-pressed', String(week));
    this.goTo(() => { beckon.days.week = week; });
  },

  goTo(move) {
    move();
    document.getElementById('day').value = beckon.days.day;
    return beckon.schedule.load();
  },

  offerSkills() {
    const select = document.getElementById('skill');
    const chosen = select.value;
    const skills = beckon.sheet.skills();
    select.replaceChildren(new Option('All skills', ''), ...skills.map((skill) => new Option(skill, skill)));
    select.value = skills.includes(chosen) ? chosen : '';
  },

  words() {
    return document.getElementById('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  },
};
