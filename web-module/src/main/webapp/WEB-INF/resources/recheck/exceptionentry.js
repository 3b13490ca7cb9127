window.beckon ??= {};

/** Draws one plan that has become wrong: whose, when, what is wrong, since when, and what mends it. */
beckon.exceptionEntry = {
  KINDS: {
    OVERLAP: ['pi-clone', 'Overlap'],
    ABSENT: ['pi-calendar-times', 'Absent'],
    OUTSIDE_SHIFT: ['pi-clock', 'Outside hours'],
    TRAVEL_GAP: ['pi-car', 'Travel too long'],
    SKILL_MISSING: ['pi-star', 'Skill missing'],
    SKILL_EXPIRED: ['pi-star', 'Skill expired'],
    OVER_CAPACITY: ['pi-chart-bar', 'Over capacity'],
    OUTSIDE_WINDOW: ['pi-calendar', 'Outside promise'],
  },

  CAUSES: {
    SHIFT: 'working hours changed',
    ABSENCE: 'absences changed',
    SKILL: 'skills changed',
    PERSON: 'the technician’s details changed',
    ADDRESS: 'the address changed',
    JOB: 'what the job needs changed',
    PROMISE: 'the promised time changed',
    PLAN: 'the plan changed',
    LOCKED_DAY: 'a day was locked or unlocked',
    SETTING: 'a rule was changed',
    NIGHTLY: 'found by the nightly check',
  },

  element(entry, jobPage) {
    const node = beckon.card.node.bind(beckon.card);
    const item = node('li', 'exception st-unscheduled');
    item.dataset.id = entry.id;
    item.tabIndex = -1;
    item.setAttribute('aria-label', this.sentence(entry));
    item.append(
      this.top(entry, jobPage),
      node('h3', '', entry.title),
      node('p', '', [entry.customer, entry.city].filter(Boolean).join(' · ')),
      node('p', '', `${entry.technician} · ${beckon.when.slot(entry.startsAt, entry.endsAt)}`),
      node('p', 'exception-words', entry.words),
      node('p', '', this.since(entry)),
      ...(entry.locked ? [this.lock()] : []),
      this.actions(entry),
    );
    return item;
  },

  sentence(entry) {
    return [entry.number, entry.title, entry.technician, beckon.when.slot(entry.startsAt, entry.endsAt), entry.words,
      this.since(entry)].join(', ');
  },

  since(entry) {
    const day = beckon.when.isToday(entry.since) ? '' : `${beckon.when.format(entry.since, 'day')}, `;
    return `Since ${day}${beckon.when.time(entry.since)}: ${this.CAUSES[entry.cause]}`;
  },

  top(entry, jobPage) {
    const [icon, word] = this.KINDS[entry.kind];
    const top = beckon.card.node('div', 'exception-top');
    const link = beckon.card.node('a', '', entry.number);
    link.href = jobPage + entry.jobId;
    link.tabIndex = -1;
    const pill = beckon.card.node('span', 'pill');
    pill.append(beckon.card.icon(icon), word);
    top.append(link, pill);
    return top;
  },

  lock() {
    const line = beckon.card.node('p', '');
    line.append(beckon.card.icon('pi-lock'), ' Locked: unlock it to move or reassign it.');
    return line;
  },

  actions(entry) {
    const actions = beckon.card.node('div', 'exception-actions');
    beckon.exceptionMending.of(entry).forEach(({key, text, title, disabled, run}) => {
      const button = beckon.card.node('button', 'button', text);
      button.type = 'button';
      button.tabIndex = -1;
      button.dataset.key = key;
      button.title = title ?? `Key ${key.toUpperCase()}`;
      button.disabled = Boolean(disabled);
      button.setAttribute('aria-label', `${text}: ${entry.number}`);
      button.addEventListener('click', run);
      actions.append(button);
    });
    return actions;
  },
};
