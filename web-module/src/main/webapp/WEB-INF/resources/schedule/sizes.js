window.beckon ??= {};

/**
 * How large bars and shades are. The widget asks the page for each of them, row after row, and the page
 * is laid out anew each time: half of what drawing hundreds of rows took. The style sheet gives every
 * bar one height, neither overflows nor wraps, and the width of a text moves nothing.
 */
beckon.sizes = {
  /** Before the widget draws. */
  know() {
    const {RangeItem, BackgroundItem} = vis.timeline.components.items;
    let height = 0;
    RangeItem.prototype._getDomComponentsSizes = function () {
      height ||= this.dom.box.offsetHeight;
      Object.assign(this, {overflow: false, whiteSpace: false});
      return {content: {width: 0}, box: {height}};
    };
    BackgroundItem.prototype._getDomComponentsSizes = function () {
      this.overflow = true;
      return {content: {width: 0}};
    };
  },
};
