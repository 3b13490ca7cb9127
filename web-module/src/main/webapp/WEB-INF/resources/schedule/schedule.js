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
    beckon.toolbar.start();
    beckon.pane.start();
    return this.load();
  },

  async load() {
    const {first, last} = beckon.days;
    try {
      const answer = await fetch(`${this.root.dataset.sheet}?first=${first}&last=${last}`);
      if (answer.status === 401 || answer.redirected) {
        location.reload();
        return;
      }
      if (!answer.ok) {
        throw new Error((await answer.json()).detail ?? `HTTP ${answer.status}`);
      }
      const sheet = await answer.json();
      Object.assign(sheet, {backlog: beckon.drafts.lay(sheet.backlog), visits: beckon.drafts.lay(sheet.visits)});
      if (first === beckon.days.first && last === beckon.days.last) {
        this.draw(sheet);
      }
    } catch (failure) {
      beckon.toast.show(`The schedule could not be loaded: ${failure.message}`);
    }
  },

  draw(sheet) {
    beckon.sheet.take(sheet);
    beckon.bars.drawn.clear();
    beckon.toolbar.offerSkills();
    this.items = new vis.DataSet([
      ...beckon.sheet.visits().flatMap((card) => beckon.bars.itemsOf(card)),
      ...[...beckon.sheet.lanes.values()].flatMap((lane) => beckon.rows.shades(lane)),
    ]);
    this.groups = new vis.DataSet(this.rows());
    this.timeline.setOptions(beckon.days.window());
    this.timeline.setData({groups: this.groups, items: this.items});
    beckon.pane.fill();
    this.root.dataset.ready = `${beckon.days.first} ${beckon.days.last}`;
  },

  rows() {
    const skill = document.getElementById('skill').value;
    return beckon.rows.all().map((row) => ({
      ...row,
      visible: row.visible && (row.id === beckon.rows.OPEN || !skill || beckon.sheet.words(row.skills).includes(skill)),
    }));
  },

  isDim(card) {
    return !beckon.sheet.matches(card, beckon.toolbar.words());
  },

  narrow() {
    this.groups.update(this.rows());
    this.items.update(beckon.sheet.visits().flatMap((card) => beckon.bars.itemsOf(card)));
    beckon.pane.narrow();
  },

  change(change) {
    if (change.type === 'all') {
      this.load();
    } else if (change.type === 'job' && beckon.sheet.from) {
      const changed = beckon.sheet.change(change);
      changed.forEach((key) => this.put(key));
      this.groups.update(this.rows());
      beckon.pane.narrow();
    }
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
