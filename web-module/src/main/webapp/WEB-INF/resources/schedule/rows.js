window.beckon ??= {};

/** The rows: one a technician, with skills, number of jobs and load; and one for visits nobody has. */
beckon.rows = {
  OPEN: 0,

  all() {
    const visits = beckon.sheet.visits().filter((card) => card.look !== 'CANCELED');
    const rows = [...beckon.sheet.lanes.values()].map((lane, order) => this.row(lane, order + 1, visits));
    const open = visits.filter((card) => card.technicians.length === 0 && card.look === 'SCHEDULED').length;
    return [{id: this.OPEN, order: 0, name: 'No technician', open, visible: open > 0}, ...rows];
  },

  row(lane, order, visits) {
    const held = visits.filter((card) => beckon.sheet.holds(card, lane.technicianId));
    const minutes = held.reduce((sum, card) => sum + card.minutes, 0);
    const possible = lane.shifts.reduce((sum, span) => sum + (Date.parse(span.endsAt) - Date.parse(span.startsAt)) / 60000, 0);
    return {
      id: lane.technicianId,
      order,
      name: lane.name,
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

  /** Shading: when somebody is off duty or away. */
  shades(lane) {
    const id = lane.technicianId;
    const away = lane.absences.map((span, index) => ({
      id: `away-${id}-${index}`,
      type: 'background',
      group: id,
      start: new Date(span.startsAt),
      end: new Date(span.endsAt),
      className: 'away',
      label: span.label,
    }));
    return [...this.offDuty(lane), ...away];
  },

  offDuty(lane) {
    const edges = lane.shifts.flatMap((span) => [Date.parse(span.startsAt), Date.parse(span.endsAt)]);
    const all = [beckon.sheet.from, ...edges, beckon.sheet.until];
    const shades = [];
    for (let at = 0; at + 1 < all.length; at += 2) {
      if (all[at] < all[at + 1]) {
        shades.push({
          id: `off-${lane.technicianId}-${at}`,
          type: 'background',
          group: lane.technicianId,
          start: new Date(all[at]),
          end: new Date(all[at + 1]),
          className: 'off-duty',
        });
      }
    }
    return shades;
  },
};
