window.beckon ??= {};

/** What the map shows when there is no other: lines of latitude and longitude, with their degrees at the edges. */
beckon.mapGrid = () => {
  const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
  const APART = 110;

  const Grid = L.Layer.extend({
    onAdd(map) {
      this.canvas = L.DomUtil.create('canvas', 'map-grid', map.getPanes().tilePane);
      map.on('move zoom resize viewreset', this.draw, this);
      document.addEventListener('beckon:theme', () => this.draw());
      this.draw();
    },

    draw() {
      const map = this._map;
      const {x: width, y: height} = map.getSize();
      const sharp = window.devicePixelRatio || 1;
      Object.assign(this.canvas, {width: width * sharp, height: height * sharp});
      Object.assign(this.canvas.style, {width: `${width}px`, height: `${height}px`});
      L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([0, 0]));
      const pen = this.canvas.getContext('2d');
      pen.scale(sharp, sharp);
      const style = getComputedStyle(this.canvas);
      pen.strokeStyle = style.borderTopColor;
      pen.fillStyle = style.color;
      pen.font = '11px Inter, sans-serif';
      this.lines(pen, width, height);
    },

    lines(pen, width, height) {
      const map = this._map;
      const bounds = map.getBounds();
      const perPixel = (bounds.getEast() - bounds.getWest()) / width;
      const step = STEPS.filter((one) => one / perPixel >= APART).at(-1) ?? STEPS[0];
      for (let lng = Math.ceil(bounds.getWest() / step) * step; lng <= bounds.getEast(); lng += step) {
        const {x} = map.latLngToContainerPoint([bounds.getCenter().lat, lng]);
        this.line(pen, [x, 0], [x, height]);
        pen.fillText(this.degrees(lng, step, 'E', 'W'), x + 4, height - 6);
      }
      for (let lat = Math.ceil(bounds.getSouth() / step) * step; lat <= bounds.getNorth(); lat += step) {
        const {y} = map.latLngToContainerPoint([lat, bounds.getCenter().lng]);
        this.line(pen, [0, y], [width, y]);
        const text = this.degrees(lat, step, 'N', 'S');
        pen.fillText(text, width - pen.measureText(text).width - 6, y - 4);
      }
    },

    line(pen, from, to) {
      pen.beginPath();
      pen.moveTo(Math.round(from[0]) + 0.5, Math.round(from[1]) + 0.5);
      pen.lineTo(Math.round(to[0]) + 0.5, Math.round(to[1]) + 0.5);
      pen.stroke();
    },

    degrees(value, step, positive, negative) {
      const digits = Math.max(0, Math.ceil(-Math.log10(step)));
      return `${Math.abs(value).toFixed(digits)}° ${value < 0 ? negative : positive}`;
    },
  });
  return new Grid();
};
