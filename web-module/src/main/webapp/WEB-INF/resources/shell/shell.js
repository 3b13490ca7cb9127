/** What every page of Beckon has: theme, progress line, keyboard. Nothing here knows a feature. */
const beckon = window.beckon ?? (window.beckon = {});

/** Light and dark. The page changes at once; the server remembers for next time. */
beckon.theme = {
  isDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  },

  /** By name; "auto" is what the device says. */
  show(name) {
    document.documentElement.dataset.theme = name;
    for (const theme of ['light', 'dark']) {
      const chosen = name === theme ? 'all' : 'not all';
      document.getElementById(theme + 'Theme').media =
        name === 'auto' ? `(prefers-color-scheme: ${theme})` : chosen;
    }
    beckon.theme.mark();
    document.dispatchEvent(new CustomEvent('beckon:theme', {detail: name}));
  },

  toggle() {
    const name = beckon.theme.isDark() ? 'light' : 'dark';
    beckon.theme.show(name);
    window.rememberTheme?.([{name: 'theme', value: name}]);
  },

  mark() {
    const toggle = document.getElementById('themeToggle');
    const dark = beckon.theme.isDark();
    toggle?.setAttribute('aria-pressed', String(dark));
    toggle?.querySelector('.pi')?.classList.replace(dark ? 'pi-moon' : 'pi-sun', dark ? 'pi-sun' : 'pi-moon');
  },
};

/** A thin line at the top when the server takes its time. */
beckon.progress = {
  waiting: 0,
  timer: null,

  begin() {
    this.waiting += 1;
    this.timer ??= setTimeout(() => this.show(true), 300);
  },

  end() {
    this.waiting = Math.max(0, this.waiting - 1);
    if (this.waiting === 0) {
      clearTimeout(this.timer);
      this.timer = null;
      this.show(false);
    }
  },

  show(visible) {
    document.getElementById('progress').hidden = !visible;
  },
};

/** One stop for Tab in a list; arrows move inside it. */
beckon.roving = {
  /** Call once for a container that stays; its items may come and go. */
  install(container, itemSelector, axis = 'vertical') {
    const [back, forth] = axis === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    container.addEventListener('keydown', (event) => {
      const items = [...container.querySelectorAll(itemSelector)];
      const at = items.indexOf(event.target);
      const next = {[back]: at - 1, [forth]: at + 1, Home: 0, End: items.length - 1}[event.key];
      if (at >= 0 && items[next]) {
        event.preventDefault();
        beckon.roving.moveTo(items, items[next]);
      }
    });
  },

  moveTo(items, item) {
    items.forEach((other) => {
      other.tabIndex = other === item ? 0 : -1;
    });
    item.focus();
  },
};

/** Text for those who listen instead of looking. */
beckon.say = (text) => {
  let region = document.getElementById('aloud');
  if (!region) {
    region = document.createElement('div');
    region.id = 'aloud';
    region.className = 'aloud';
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  region.textContent = text;
};

/** For text that a script puts into markup. */
beckon.escape = (text) => {
  const span = document.createElement('span');
  span.textContent = text ?? '';
  return span.innerHTML.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
};

document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('themeToggle')?.addEventListener('click', beckon.theme.toggle);
  beckon.theme.mark();
  if (window.jQuery) {
    jQuery(document)
      .on('pfAjaxSend', () => beckon.progress.begin())
      .on('pfAjaxComplete', () => beckon.progress.end());
  }
});
