window.beckon ??= {};

/** Draws cards: the one place that knows what they look like. Text goes in as text, never as markup. */
beckon.card = {
  LOOKS: {
    DRAFT: ['unscheduled', 'Draft'],
    REQUESTED: ['offer', 'Requested'],
    OFFERED: ['offer', 'New offer'],
    UNSCHEDULED: ['unscheduled', 'Unscheduled'],
    SCHEDULED: ['scheduled', 'Scheduled'],
    DISPATCHED: ['dispatched', 'Dispatched'],
    IN_PROGRESS: ['in-progress', 'In progress'],
    PAUSED: ['paused', 'Paused'],
    COMPLETE: ['complete', 'Complete'],
    CLOSED: ['complete', 'Closed'],
    INVOICED: ['complete', 'Invoiced'],
    CANCELED: ['canceled', 'Canceled'],
    DECLINED: ['canceled', 'Declined'],
  },

  /** The finer words of those who were sent, from first to last step. */
  STEPS: {SENT: 'Dispatched', ACKNOWLEDGED: 'Acknowledged', EN_ROUTE: 'En route', ON_SITE: 'On site'},

  PRIORITIES: {EMERGENCY: 'Emergency', HIGH: 'High'},

  /** Whether both say the same, in whatever order. */
  same(one, other) {
    if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
      return one === other;
    }
    const names = Object.keys(one);
    return names.length === Object.keys(other).length && names.every((name) => this.same(one[name], other[name]));
  },

  style(card) {
    return `st-${this.LOOKS[card.look][0]}`;
  },

  /** The holder who is farthest, of those who were sent. */
  foremost(card) {
    const steps = Object.keys(this.STEPS);
    return card.technicians
      .filter((holder) => steps.includes(holder.status))
      .sort((one, other) => steps.indexOf(other.status) - steps.indexOf(one.status))[0];
  },

  word(card) {
    if (card.proposed) {
      return 'Proposed';
    }
    const holder = ['DISPATCHED', 'IN_PROGRESS'].includes(card.look) && this.foremost(card);
    return holder ? this.STEPS[holder.status] : this.LOOKS[card.look][1];
  },

  isOver(card) {
    return ['COMPLETE', 'CLOSED', 'INVOICED', 'CANCELED', 'DECLINED'].includes(card.look);
  },

  /** What is not to be overlooked: an icon, a word, and whether it is bad. */
  alert(card) {
    if (!card.alert) {
      return null;
    }
    const at = beckon.when.time(card.alert.at);
    const day = beckon.when.isToday(card.alert.at) ? at : `${beckon.when.format(card.alert.at, 'day')}, ${at}`;
    return {
      WAITS: {icon: 'pi-clock', text: `Goes out ${day}`, isBad: false},
      NOT_SENT: {icon: 'pi-exclamation-triangle', text: `Did not go out ${day}`, isBad: true},
      OVERRUN: {icon: 'pi-exclamation-triangle', text: `Over the estimate since ${day}`, isBad: true},
      SEARCHES: {icon: 'pi-phone', text: 'Searching for people', isBad: false},
      SEARCH_PAUSED: {icon: 'pi-pause', text: 'Search for people paused', isBad: false},
    }[card.alert.kind];
  },

  /** What of it is pinned, in words; empty when nothing is. */
  locked(card) {
    const words = {TIME: 'Time locked', PERSON: 'Technician locked'};
    return (card.locks ?? []).map((what) => words[what]).join(', ');
  },

  lockLine(card) {
    const line = this.node('div', 'card-alert card-lock');
    line.append(this.icon('pi-lock'), this.node('span', '', this.locked(card)));
    return line;
  },

  alertLine(card) {
    const alert = this.alert(card);
    const line = this.node('div', alert.isBad ? 'card-alert late' : 'card-alert');
    line.title = card.alert.why ?? '';
    line.append(this.icon(alert.icon), this.node('span', '', alert.text));
    return line;
  },

  /** A visit whose time has come while nobody has left for it. */
  isLate(card) {
    return ['SCHEDULED', 'DISPATCHED'].includes(card.look) && Date.parse(card.startsAt) < beckon.when.now();
  },

  people(card) {
    return card.technicians.map((holder) => holder.name).join(', ');
  },

  when(card) {
    if (card.startsAt) {
      return beckon.when.slot(card.startsAt, card.endsAt);
    }
    return card.dueAt ? beckon.when.due(card.dueAt) : '';
  },

  /** For those who listen, and for tooltips. */
  sentence(card) {
    return [
      card.number,
      card.title,
      card.customer,
      this.PRIORITIES[card.priority],
      this.word(card),
      card.startsAt ? this.people(card) || 'no technician' : card.skills,
      this.when(card),
      this.alert(card)?.text,
      this.locked(card),
      card.alert?.why,
      beckon.planning.words(card.jobId),
    ]
      .filter(Boolean)
      .join(', ');
  },

  element(card) {
    const item = this.node('li', `card ${this.style(card)}${card.proposed ? ' proposed' : ''}`);
    item.id = `card-${card.key}`;
    item.dataset.key = card.key;
    item.tabIndex = -1;
    item.append(this.top(card), this.node('div', 'card-title', card.title), this.place(card), this.foot(card));
    if (card.alert) {
      item.append(this.alertLine(card));
    }
    if (this.locked(card)) {
      item.append(this.lockLine(card));
    }
    this.mark(item, card);
    return item;
  },

  /** Whether somebody else has it in hand just now. */
  mark(item, card) {
    const words = beckon.planning.words(card.jobId);
    item.querySelector('.card-planning')?.remove();
    item.classList.toggle('in-hand', words !== '');
    item.setAttribute('aria-label', this.sentence(card));
    if (words) {
      const line = this.node('div', 'card-planning');
      line.append(this.icon('pi-pencil'), words);
      item.append(line);
    }
  },

  top(card) {
    const top = this.node('div', 'card-top');
    top.append(this.node('span', 'card-number', card.number));
    if (this.PRIORITIES[card.priority]) {
      const priority = this.PRIORITIES[card.priority];
      top.append(this.node('span', `priority ${priority.toLowerCase()}`, priority));
    }
    top.append(this.node('span', 'pill', this.word(card)), this.menuButton(card));
    return top;
  },

  menuButton(card) {
    const button = this.node('button', 'card-menu');
    button.type = 'button';
    button.tabIndex = -1;
    button.setAttribute('aria-label', `Actions for ${card.number}`);
    button.setAttribute('aria-haspopup', 'menu');
    button.append(this.icon('pi-ellipsis-v'));
    return button;
  },

  /** Where; and, once it was sent, who did the last step and when. */
  place(card) {
    const line = this.node('div', 'card-text card-place');
    line.append(this.node('span', 'card-where', [card.customer, card.city].filter(Boolean).join(' · ')));
    const holder = this.foremost(card);
    if (holder) {
      const since = `${beckon.when.time(holder.since)} ${card.changedBy}`;
      const step = this.node('span', 'card-step', since);
      step.title = `${this.STEPS[holder.status]}: ${holder.name}, since ${beckon.when.format(holder.since, 'day')},`
        + ` ${beckon.when.time(holder.since)}. Last change by ${card.changedBy}.`;
      line.append(step);
    }
    return line;
  },

  foot(card) {
    const foot = this.node('div', 'card-foot');
    if (!card.startsAt) {
      foot.append(this.node('span', 'card-needs', [card.skills, beckon.when.duration(card.minutes)].filter(Boolean).join(' · ')));
    } else if (card.technicians.length === 0) {
      foot.append(this.icon('pi-user-plus'), this.node('span', 'card-needs', 'No technician'));
    } else {
      foot.append(this.avatar(card.technicians[0].name), this.node('span', 'card-needs', this.people(card)));
    }
    foot.append(this.time(card));
    return foot;
  },

  time(card) {
    const isUrgent = card.startsAt ? this.isLate(card) : beckon.when.isDueSoon(card.dueAt);
    const time = this.node('span', isUrgent && !this.isOver(card) ? 'card-when late' : 'card-when', this.when(card));
    time.title = card.startsAt ? beckon.when.siteSlot(card) : '';
    return time;
  },

  /** The same letters and hue as on pages that the server draws. */
  avatar(name) {
    const words = name.trim().split(/\s+/);
    const letters = words.length === 1 ? [words[0]] : [words[0], words.at(-1)];
    const hash = [...name].reduce((sum, c) => (Math.imul(31, sum) + c.charCodeAt(0)) | 0, 0);
    const hue = ((Math.imul(hash, 31) % 12) + 12) % 12;
    const circle = this.node('span', `avatar small hue-${hue}`, letters.map((w) => [...w][0]).join('').toUpperCase());
    circle.setAttribute('aria-hidden', 'true');
    return circle;
  },

  icon(name) {
    const icon = this.node('i', `pi ${name}`);
    icon.setAttribute('aria-hidden', 'true');
    return icon;
  },

  node(tag, className, text) {
    const node = document.createElement(tag);
    node.className = className;
    if (text !== undefined) {
      node.textContent = text;
    }
    return node;
  },
};
