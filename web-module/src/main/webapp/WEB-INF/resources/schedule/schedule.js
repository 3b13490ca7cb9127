window.beckon ??= {};

/** The schedule: loads the days that are shown, and puts rows and bars into the timeline. */
beckon.schedule = {
  start(root) {
    this.root = root;
    beckon.when.start(root);
    beckon.days.start(root.dataset.today, root.dataset.day);
    beckon.cardMenu.jobPage = root.dataset.job;
    beckon.cardMenu.assign = (card) => this.assign(card);
    this.timeline = PF('timeline').getInstance();
    this.items = new vis.DataSet();
    this.groups = new vis.DataSet();
    this.timeline.setCurrentTime(new Date(beckon.when.now()));
    this.timeline.on('doubleClick', (event) => event.item && this.assign(this.cardOf(event.item)));
    this.timeline.on('contextmenu', (event) => this.menu(event));
    document.addEventListener('beckon:change', (event) => this.change(event.detail));
    document.addEventListener('beckon:resync', () => this.load());
    document.addEventListener('beckon:planned', (event) => this.mark(event.detail));
    setInterval(() => this.tick(), 60000);
    beckon.toolbar.start();
    beckon.pane.start();
    return this.load();
  },

  async load() {
    const sheet = await this.read();
    if (sheet) {
      this.draw(sheet);
    }
  },

  /** The days that are shown; nothing when they are others by then. What goes wrong is said. */
  async read() {
    const {first, last} = beckon.days;
    try {
      const answer = await fetch(`${this.root.dataset.sheet}?first=${first}&last=${last}`);
      if (answer.status === 401 || answer.redirected) {
        location.reload();
        return null;
      }
      if (!answer.ok) {
        throw new Error((await answer.json()).detail ?? `HTTP ${answer.status}`);
      }
      const sheet = await answer.json();
      Object.assign(sheet, {backlog: beckon.drafts.lay(sheet.backlog), visits: beckon.drafts.lay(sheet.visits)});
      return first === beckon.days.first && last === beckon.days.last ? sheet : null;
    } catch (failure) {
      beckon.toast.show(`The schedule could not be loaded: ${failure.message}`);
      return null;
    }
  },

  draw(sheet) {
    beckon.sheet.take(sheet);
    beckon.bars.drawn.clear();
    beckon.toolbar.offer();
    this.items = new vis.DataSet([
      ...beckon.sheet.visits().flatMap((card) => beckon.bars.itemsOf(card)),
      ...[...beckon.sheet.lanes.values()].flatMap((lane) => this.shadesOf(lane)),
    ]);
    this.groups = new vis.DataSet(this.rows());
    this.timeline.setOptions(beckon.days.window());
    this.timeline.setData({groups: this.groups, items: this.items});
    beckon.pane.fill();
    this.root.dataset.ready = `${beckon.days.first} ${beckon.days.last}`;
  },

  rows() {
    const [team, skill] = ['team', 'skill'].map((id) => document.getElementById(id).value);
    const isWanted = (row) => (!team || row.team === team) && (!skill || beckon.sheet.words(row.skills).includes(skill));
    return beckon.rows.all().map((row) => ({...row, visible: row.visible && (row.id === beckon.rows.OPEN || isWanted(row))}));
  },

  shadesOf(lane) {
    return beckon.shades.of(lane, beckon.sheet.heldBy(lane.technicianId));
  },

  /** Only rows that say something else than before: drawing one is dear. */
  updateRows() {
    const rows = this.rows();
    const changed = rows.filter((row) => !beckon.card.same(row, this.groups.get(row.id)));
    const gone = this.groups.getIds().filter((id) => !rows.some((row) => row.id === id));
    if (changed.length > 0) {
      this.groups.update(changed);
    }
    if (gone.length > 0) {
      this.groups.remove(gone);
    }
  },

  /** What lies under the bars of a row, after one of them has changed. */
  updateShades(technicianId) {
    const lane = beckon.sheet.lanes.get(technicianId);
    if (!lane) {
      return;
    }
    const wanted = this.shadesOf(lane);
    const ids = new Set(wanted.map((shade) => shade.id));
    const old = this.items.get({filter: (item) => item.group === technicianId && item.type === 'background' && item.id !== 'preview'});
    this.items.remove(old.filter((item) => !ids.has(item.id)).map((item) => item.id));
    this.items.update(wanted);
  },

  isDim(card) {
    return !beckon.sheet.matches(card, beckon.toolbar.words());
  },

  narrow() {
    this.updateRows();
    const changed = beckon.sheet.visits().flatMap((card) => beckon.bars.itemsOf(card));
    this.items.update(changed.filter((item) => this.items.get(item.id)?.stamp !== item.stamp));
    beckon.pane.narrow();
  },

  change(change) {
    if (change.type === 'all') {
      this.load();
    } else if (change.type === 'job' && beckon.sheet.from) {
      const before = this.rowsOf(change.jobId);
      const changed = beckon.sheet.change(change);
      changed.forEach((key) => this.put(key));
      new Set([...before, ...this.rowsOf(change.jobId)]).forEach((id) => this.updateShades(id));
      this.updateRows();
      beckon.pane.narrow();
    }
  },

  /** What goes on becomes longer, and what is not begun becomes late, without being asked. */
  tick() {
    const open = beckon.sheet.visits().filter((card) => ['SCHEDULED', 'DISPATCHED', 'IN_PROGRESS'].includes(card.look));
    const bars = open.flatMap((card) => beckon.bars.itemsOf(card));
    this.items.update(bars.filter((item) => this.items.get(item.id)?.stamp !== item.stamp));
    const atWork = open.filter((card) => card.look === 'IN_PROGRESS');
    new Set(atWork.flatMap((card) => card.technicians.map((holder) => holder.technicianId))).forEach((id) => this.updateShades(id));
  },

  rowsOf(jobId) {
    return beckon.sheet.visits()
      .filter((card) => card.jobId === jobId)
      .flatMap((card) => card.technicians.map((holder) => holder.technicianId));
  },

  /** Somebody took a job in hand, or let go of it. */
  mark(jobId) {
    beckon.sheet.visits().filter((card) => card.jobId === jobId).forEach((card) => this.put(card.key));
    beckon.pane.mark(jobId);
  },

  /** One visit, by its data: also what takes a bar back that may not stay. */
  put(key) {
    const card = beckon.sheet.cards.get(key);
    const had = beckon.barKeys.hasFocus(key);
    const wanted = card?.startsAt ? beckon.bars.itemsOf(card) : [];
    const old = this.items.get({filter: (item) => item.key === key});
    this.items.remove(old.filter((item) => !wanted.some((other) => other.id === item.id)).map((item) => item.id));
    this.items.update(wanted);
    beckon.pane.put(key);
    if (had && wanted.length > 0) {
      beckon.barKeys.focus(wanted[0].id);
    }
  },

  cardOf(itemId) {
    return beckon.sheet.cards.get(this.items.get(itemId)?.key);
  },

  menu(event) {
    const card = event.item && this.cardOf(event.item);
    if (card) {
      event.event.preventDefault();
      beckon.cardMenu.show(card, beckon.barKeys.element(event.item));
    }
  },

  async assign(card) {
    const placed = card && beckon.cardMenu.canMove(card) && (await beckon.placement.open(card));
    if (placed) {
      setTimeout(() => beckon.barKeys.focusJob(card.jobId), 60);
    }
    return placed;
  },

  moving(item, go) {
    const card = this.cardOf(item.id);
    const minutes = Math.max(15, Math.round((item.end - item.start) / 60000));
    item.end = new Date(item.start.getTime() + minutes * 60000);
    beckon.planning.begin(card.jobId);
    beckon.hover.sayFit(card, item.group, item.start.getTime(), item.end.getTime());
    go(item);
  },

  /** A bar was dropped: it stays there until the server has answered, then its data decides. */
  async moved(item, go) {
    const card = this.cardOf(item.id);
    const old = this.items.get(item.id);
    const to = {startsAt: item.start.toISOString(), minutes: Math.round((item.end - item.start) / 60000)};
    beckon.hover.hide();
    const isSame = old.group === item.group && +old.start === +item.start && +old.end === +item.end;
    if (isSame || item.group === beckon.rows.OPEN || (old.group !== item.group && card.technicians.length > 1)) {
      beckon.planning.end();
      go(null);
      return;
    }
    go({...item, className: `${old.className} pending`});
    await beckon.placement.drop(card, {...to, technicianId: item.group === old.group ? undefined : item.group});
    this.put(card.key);
  },
};

$(() => {
  const root = document.getElementById('schedule');
  if (root) {
    beckon.schedule.start(root);
  }
});
