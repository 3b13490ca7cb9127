window.beckon ??= {};

/** The rows: one a technician, with skills, number of jobs and load; and one for visits nobody has. */
beckon.rows = {
  OPEN: 0,

  all() {
    const rows = [...beckon.sheet.lanes.values()].map((lane, order) => this.row(lane, order + 1));
    const open = beckon.sheet.heldBy(this.OPEN).filter((card) => card.look === 'SCHEDULED').length;
    return [{id: this.OPEN, order: 0, name: 'No technician', open, visible: open > 0}, ...rows];
  },

  row(lane, order) {
    const held = beckon.sheet.heldBy(lane.technicianId).filter((card) => card.look !== 'CANCELED');
    const minutes = held.reduce((sum, card) => sum + card.minutes, 0);
    const possible = lane.shifts.reduce((sum, span) => sum + (Date.parse(span.endsAt) - Date.parse(span.startsAt)) / 60000, 0);
    return {
      id: lane.technicianId,
      order,
      name: lane.name,
      team: lane.personnelType,
      skills: lane.skills ?? '',
      jobs: held.length,
      load: possible ? Math.round((100 * minutes) / possible) : null,
      locked: (lane.lockedDays ?? []).includes(beckon.days.first),
      visible: true,
    };
  },

  label(row) {
    const node = beckon.card.node.bind(beckon.card);
    const label = node('div', 'row-label');
    const text = node('div', 'row-text');
    if (row.id === this.OPEN) {
      label.append(beckon.card.icon('pi-user-plus'), text);
      text.append(node('b', '', row.name), node('small', '', `${row.open} to assign`));
      return label;
    }
    const avatar = beckon.card.avatar(row.name);
    avatar.classList.replace('small', 'row-avatar');
    const facts = node('small', '');
    facts.append(node('span', 'row-skills', beckon.sheet.words(row.skills)[0] ?? 'No skills'));
    if (row.locked) {
      const mark = node('span', 'row-locked', '');
      mark.append(beckon.card.icon('pi-lock'), 'Locked ');
      mark.title = 'The day is locked: nothing comes in, nothing leaves';
      facts.prepend(mark);
    }
    facts.append(` · ${row.jobs} ${row.jobs === 1 ? 'job' : 'jobs'}`, this.load(row));
    facts.title = `${row.skills || 'No skills'}. ${row.load === null ? 'No hours' : `${row.load}% of the hours taken`}`;
    text.append(node('b', '', row.name), facts);
    label.append(avatar, text, this.dayLock(row));
    return label;
  },

  /** Pins what is planned for the day, or lets it go. */
  dayLock(row) {
    const button = beckon.card.node('button', 'row-lock');
    button.type = 'button';
    button.append(beckon.card.icon(row.locked ? 'pi-lock' : 'pi-lock-open'));
    button.title = `${row.locked ? 'Unlock' : 'Lock'} the day of ${row.name}`;
    button.setAttribute('aria-label', button.title);
    button.setAttribute('aria-pressed', row.locked);
    button.addEventListener('pointerdown', (event) => event.stopPropagation());
    button.addEventListener('click', () =>
      window.lockDay([
        {name: 'technicianId', value: row.id},
        {name: 'day', value: beckon.days.first},
        {name: 'locked', value: !row.locked},
      ]));
    return button;
  },

  load(row) {
    const meter = document.createElement('meter');
    meter.className = 'row-load';
    Object.assign(meter, {min: 0, max: 100, low: 70, high: 90, optimum: 0, value: Math.min(row.load ?? 0, 100)});
    meter.setAttribute('aria-label', row.load === null ? 'No hours' : `${row.load}% taken`);
    return meter;
  },
};
