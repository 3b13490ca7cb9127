window.beckon ??= {};

/** The menu of saved views: filters and range of this page, under a name, for this person. */
beckon.views = {
  /**
   * Read says what the page shows now, as a small object; apply shows what such an object says.
   * Resolves when the view that the page opens with is shown.
   */
  start({read, apply}) {
    this.button = document.getElementById('views');
    this.page = this.button.dataset.page;
    this.all = JSON.parse(this.button.dataset.views);
    Object.assign(this, {read, apply});
    this.button.addEventListener('click', () => this.show());
    const preferred = this.all.find((view) => view.preferred);
    return preferred ? this.choose(preferred, false) : null;
  },

  show() {
    beckon.menu.show({label: 'Saved views', items: this.items(), anchor: this.button});
  },

  items() {
    const choices = this.all.map((view) => ({
      icon: view.preferred ? 'pi-star-fill' : 'pi-bookmark',
      text: view.preferred ? `${view.name} (opens with the page)` : view.name,
      checked: view.id === this.current,
      run: () => this.choose(view, true),
    }));
    const save = {icon: 'pi-plus', text: 'Save this view…', run: () => this.save()};
    return [...choices, ...(choices.length ? [null] : []), save, ...this.itemsOf(this.all.find((view) => view.id === this.current))];
  },

  itemsOf(view) {
    if (!view) {
      return [];
    }
    const prefer = view.preferred ? `Do not open with “${view.name}”` : `Open with “${view.name}”`;
    return [
      {icon: 'pi-save', text: `Save changes to “${view.name}”`, run: () => this.store(view.name)},
      {icon: 'pi-pencil', text: `Rename “${view.name}”…`, run: () => this.rename(view)},
      {icon: 'pi-star', text: prefer, run: () => this.send(window.viewPrefer, {id: view.id})},
      {icon: 'pi-trash', text: `Delete “${view.name}”`, run: () => this.remove(view)},
    ];
  },

  choose(view, aloud) {
    this.current = view.id;
    this.label();
    if (aloud) {
      beckon.say(`View ${view.name}.`);
    }
    return this.apply(JSON.parse(view.settings));
  },

  async save() {
    const name = await beckon.ask({title: 'Save this view', text: 'Days and filters, as they are now.', action: 'Save', reason: 'Name'});
    if (name?.trim()) {
      this.store(name.trim());
    }
  },

  store(name) {
    this.wanted = name;
    this.send(window.viewSave, {name, settings: JSON.stringify(this.read())});
  },

  async rename(view) {
    const name = await beckon.ask({title: 'Rename the view', text: view.name, action: 'Rename', reason: 'Name', value: view.name});
    if (name?.trim()) {
      this.send(window.viewRename, {id: view.id, name: name.trim()});
    }
  },

  async remove(view) {
    if ((await beckon.ask({title: 'Delete the view', text: view.name, action: 'Delete'})) !== null) {
      this.send(window.viewRemove, {id: view.id});
    }
  },

  send(command, params) {
    const all = {page: this.page, ...params};
    command(Object.entries(all).map(([name, value]) => ({name, value})));
  },

  done(args) {
    if (!args?.views) {
      return;
    }
    this.all = JSON.parse(args.views);
    const saved = this.all.find((view) => view.name.toLowerCase() === this.wanted?.toLowerCase());
    this.wanted = null;
    this.current = saved?.id ?? this.all.find((view) => view.id === this.current)?.id;
    this.label();
    beckon.toast.show(saved ? `View ${saved.name} saved` : 'Views changed');
  },

  label() {
    const name = this.all.find((view) => view.id === this.current)?.name;
    this.button.querySelector('span').textContent = name ?? 'Views';
  },
};
