window.beckon ??= {};

/**
 * Only bars of rows that are in view are drawn. The widget does so when it is scrolled; but when rows are
 * new it draws every bar at once, and takes those out of sight away again: most of the time that hundreds
 * of rows took. The style sheet gives rows their height ahead, so that the first look says what is in view.
 */
beckon.inView = {
  /** Before the widget has rows. */
  only() {
    vis.timeline.components.Group.prototype._checkIfVisible = function (item, visible, range) {
      if (item.isVisible(range)) {
        visible.push(item);
      } else if (item.displayed) {
        item.hide();
      }
    };
  },
};
