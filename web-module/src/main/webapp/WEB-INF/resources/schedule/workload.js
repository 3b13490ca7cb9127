window.beckon ??= {};

/** Technicians with how full they are, beside the calendar; the chosen one's calendar is shown. */
beckon.workload = {
  start() {
    this.list = document.getElementById('load');
    document.getElementById('loadOrder').addEventListener('change', () => this.draw());
    document.getElementById('search').addEventListener('input', () => this.draw());
    this.list.addEventListener('click', (event) => this.click(event));
  },

  click(event) {
    const person = event.target.closest('[data-technician]');
    const slot = event.target.closest('[data-day]');
    if (person) {
      beckon.calendar.goTo({person: Number(person.dataset.technician) || null});
    } else if (slot) {
      beckon.calendar.goTo({view: 'day', day: slot.dataset.day, person: Number(slot.dataset.of)});
    }
  },

  draw() {
    const {person} = beckon.calendar;
    const focused = this.list.contains(document.activeElement) ? document.activeElement.dataset.technician : undefined;
    const unfolded = new Set([...this.list.querySelectorAll('details[open]')].map((part) => part.dataset.of));
    this.list.replaceChildren(this.team(), ...this.people().map((load) => this.entry(load, unfolded)));
    this.list.querySelector(`[data-technician="${person ?? ''}"]`)?.setAttribute('aria-pressed', 'true');
    document.getElementById('who').textContent = beckon.calendar.chosen()?.name ?? 'Whole team';
    if (focused !== undefined) {
      this.list.querySelector(`[data-technician="${focused}"]`)?.focus();
    }
  },

  people() {
    const words = document.getElementById('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const order = {
      name: () => 0,
      least: (one, other) => (one.percent ?? Infinity) - (other.percent ?? Infinity),
      most: (one, other) => (other.percent ?? -1) - (one.percent ?? -1),
    }[document.getElementById('loadOrder').value];
    return beckon.calendarSheet.people
      .filter((load) => words.every((word) => `${load.name} ${load.skills ?? ''}`.toLowerCase().includes(word)))
      .sort(order);
  },

  team() {
    const node = beckon.card.node.bind(beckon.card);
    const {people} = beckon.calendarSheet;
    const sum = (what) => people.reduce((all, load) => all + load[what], 0);
    const working = sum('workingMinutes');
    const entry = node('li', '');
    const percent = working ? Math.round((100 * sum('bookedMinutes')) / working) : undefined;
    entry.append(this.button('', beckon.card.icon('pi-users'), 'Whole team', `${people.length} technicians`, percent));
    return entry;
  },

  entry(load, unfolded) {
    const entry = beckon.card.node('li', '');
    const visits = `${load.visits} ${load.visits === 1 ? 'visit' : 'visits'}`;
    const hours = `${Math.round(load.bookedMinutes / 60)} of ${Math.round(load.workingMinutes / 60)} h`;
    const avatar = beckon.card.avatar(load.name);
    entry.append(this.button(load.technicianId, avatar, load.name, `${visits} · ${hours}`, load.percent));
    if (load.openSlots.length > 0) {
      entry.append(this.slots(load, unfolded.has(String(load.technicianId))));
    }
    return entry;
  },

  button(technicianId, mark, name, facts, percent) {
    const node = beckon.card.node.bind(beckon.card);
    const button = node('button', 'load-person');
    button.type = 'button';
    button.dataset.technician = technicianId;
    button.setAttribute('aria-pressed', 'false');
    const text = node('span', 'load-text');
    text.append(node('b', '', name), node('small', '', facts));
    const figure = node('span', `load-figure ${beckon.calendarSheet.level(percent)}`);
    figure.append(node('b', '', percent === undefined ? 'Off' : `${percent}%`), this.meter(percent));
    button.append(mark, text, figure);
    return button;
  },

  meter(percent) {
    const meter = document.createElement('meter');
    meter.className = 'row-load';
    Object.assign(meter, {min: 0, max: 100, low: 50, high: 85, optimum: 0, value: Math.min(percent ?? 0, 100)});
    meter.setAttribute('aria-label', percent === undefined ? 'No hours' : `${percent}% booked`);
    return meter;
  },

  /** S1-98: when there is room, and how long. Filled when it is unfolded: it may be hundreds. */
  slots(load, isOpen) {
    const node = beckon.card.node.bind(beckon.card);
    const details = node('details', 'load-slots');
    details.dataset.of = load.technicianId;
    const lengths = load.openSlots.map((span) => Date.parse(span.endsAt) - Date.parse(span.startsAt));
    const longest = beckon.when.duration(Math.round(Math.max(...lengths) / 60000));
    const count = `${load.openSlots.length} open ${load.openSlots.length === 1 ? 'slot' : 'slots'}`;
    details.append(node('summary', '', `${count}, longest ${longest}`));
    details.addEventListener('toggle', () => details.open && details.children.length === 1 && details.append(this.slotList(load)));
    details.open = isOpen;
    return details;
  },

  slotList(load) {
    const list = beckon.card.node('ul', '');
    list.append(...load.openSlots.map((span) => {
      const entry = beckon.card.node('li', '');
      const times = `${beckon.when.format(span.startsAt, 'day')}, ${beckon.when.time(span.startsAt)}–${beckon.when.time(span.endsAt)}`;
      const button = beckon.card.node('button', 'load-slot', `${times} · ${beckon.calendarSheet.length(span)}`);
      button.type = 'button';
      button.dataset.day = beckon.when.date(span.startsAt);
      button.dataset.of = load.technicianId;
      entry.append(button);
      return entry;
    }));
    return list;
  },
};

document.addEventListener('DOMContentLoaded', () => beckon.workload.start());
