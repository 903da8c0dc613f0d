// Draws a diagram with bpmn-js in the page, and says where everything stands in the picture, as JSON: in px of the
// diagram, taken from the drawing itself. Picture.cs has the same names.
async (xml) => {
  const viewer = new BpmnJS({ container: '#drawing' });
  const { warnings } = await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const root = canvas.getRootElement();
  const toDiagram = document.querySelector('.viewport').getScreenCTM().inverse();

  const place = (node, x, y) => {
    const point = new DOMPoint(x, y).matrixTransform(toDiagram.multiply(node.getScreenCTM()));
    return { x: point.x, y: point.y };
  };

  const boxOf = (node, left, top, right, bottom) => {
    const corners = [place(node, left, top), place(node, right, bottom)]; // Turned by quarters at most.
    const [xs, ys] = [corners.map((p) => p.x), corners.map((p) => p.y)];
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  };

  const drawn = (node) => {
    const { x, y, width, height } = node.getBBox();
    return boxOf(node, x, y, x + width, y + height);
  };

  // A line of text as high as its letters are, not as its font would have lines.
  const lineOf = (line) => {
    const size = parseFloat(getComputedStyle(line).fontSize);
    const start = line.getStartPositionOfChar(0);
    const end = line.getEndPositionOfChar(line.getNumberOfChars() - 1);
    return boxOf(line, start.x, start.y - 0.88 * size, end.x, start.y + 0.15 * size);
  };

  const linesOf = (visual) =>
    [...visual.querySelectorAll('text tspan')].filter((line) => line.getNumberOfChars() > 0).map(lineOf);

  const around = (boxes) => ({
    left: Math.min(...boxes.map((b) => b.left)),
    top: Math.min(...boxes.map((b) => b.top)),
    right: Math.max(...boxes.map((b) => b.right)),
    bottom: Math.max(...boxes.map((b) => b.bottom)),
  });

  const STEP = 2; // px between two looks at a line.
  const traceOf = (path) => {
    const length = path.getTotalLength();
    const count = Math.max(1, Math.ceil(length / STEP));
    const points = [];
    for (let i = 0; i <= count; i++) {
      const { x, y } = path.getPointAtLength((length * i) / count);
      const point = place(path, x, y);
      const [a, b] = points.slice(-2);
      const straight = b && Math.abs((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)) < 0.01;
      if (straight) points.pop();
      points.push(point);
    }
    return points;
  };

  const picture = { warnings: warnings.map((w) => w.message), shapes: [], flows: [], labels: [] };
  for (const element of registry.getAll()) {
    if (element === root || canvas.findRoot(element) !== root) continue;
    const visual = registry.getGraphics(element).querySelector(':scope > .djs-visual');
    if (element.labelTarget) {
      picture.labels.push({ of: element.labelTarget.id, box: around(linesOf(visual)) });
    } else if (element.waypoints) {
      picture.flows.push({
        id: element.id,
        source: element.source.id,
        target: element.target.id,
        points: traceOf(visual.querySelector(':scope > path')), // Its arrowhead lies deeper.
      });
    } else {
      const [outline, ...rest] = visual.children;
      picture.shapes.push({
        id: element.id,
        kind: element.type.replace('bpmn:', ''),
        form: outline.tagName,
        box: drawn(outline),
        parent: element.parent === root ? null : element.parent.id,
        host: element.host ? element.host.id : null,
        lanes: (element.businessObject.lanes ?? []).map((lane) => lane.id),
        name: linesOf(visual),
        signs: rest.filter((node) => node.tagName === 'path').map(drawn),
      });
    }
  }
  return JSON.stringify(picture);
}
