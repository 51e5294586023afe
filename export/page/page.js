"use strict";
(() => {
  // The graph, as export/html.go writes it. Texts go into the page as text only, never as HTML.
  const data = JSON.parse(document.getElementById("graph").textContent);
  const byId = id => document.getElementById(id);
  const statusNames = ["fact", "former", "possible", "negated"];
  const shownAtMost = 60; // entities in the list of those found

  const documents = data.documents.map(([id, title, date, url]) => ({ id, title, date, url }));
  const entities = data.entities.map(([id, name, type, aliases, mentions, inDocuments], index) => ({
    index, id, name, type, aliases, mentions, inDocuments, said: [],
    folded: [name, ...aliases, id].map(fold), x: 0, y: 0, vx: 0, vy: 0, placed: false,
  }));
  const statements = data.statements.map(([subject, predicate, object, status, date, support, evidence, pieces]) => ({
    subject: entities[subject], predicate, object: entities[object], status, date, support, pieces,
    evidence: evidence.map(([document, sentence]) => ({ document: documents[document], sentence })),
  }));
  for (const s of statements) {
    s.subject.said.push(s);
    if (s.object !== s.subject) s.object.said.push(s);
  }
  const symmetric = new Set(data.symmetric);
  const tones = new Map([...data.cooperation.map(p => [p, "cooperation"]), ...data.conflict.map(p => [p, "conflict"])]);
  const types = [...new Set(entities.map(e => e.type))];
  const byWeight = [...entities].sort((a, b) => b.said.length - a.said.length || b.mentions - a.mentions || a.index - b.index);

  // What is chosen.
  const off = { types: new Set(), statuses: new Set(), predicates: new Set() };
  let leastSupport = 1;
  let selected = null;

  // What is drawn: the nodes, and a line for each pair of them.
  let nodes = [], lines = [];

  // ---- small helpers

  function fold(text) { return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(); }
  function words(predicate) { return predicate.replaceAll("-", " "); }
  function many(n, one, more) { return n + " " + (n === 1 ? one : more); }

  function element(tag, attributes, ...children) {
    const e = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) e.addEventListener(key.slice(2), value);
      else e.setAttribute(key, value);
    }
    e.append(...children);
    return e;
  }

  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim(); }
  function typeColour(type) { return colour(type) ? type : "Other"; }

  // ---- filters

  function checkbox(parent, set, value, ...label) {
    const box = element("input", { type: "checkbox", onchange: () => { box.checked ? set.delete(value) : set.add(value); choose(); } });
    box.checked = !set.has(value);
    box.dataset.value = value;
    parent.append(element("label", {}, box, ...label));
  }

  function count(list, key) {
    const counts = new Map();
    for (const x of list) counts.set(x[key], (counts.get(x[key]) || 0) + 1);
    return counts;
  }

  function buildFilters() {
    for (const [type, n] of count(entities, "type")) {
      const swatch = element("span", { class: "swatch" });
      swatch.style.background = `var(--${typeColour(type)})`;
      swatch.style.borderColor = `var(--${typeColour(type)}-border)`;
      if (type === "Person") swatch.style.borderRadius = "50%";
      if (type === "Place") swatch.style.borderRadius = "4px";
      checkbox(byId("types"), off.types, type, swatch, type, element("span", { class: "many" }, String(n)));
    }
    const statuses = count(statements, "status");
    for (const status of statusNames) {
      if (!statuses.has(status)) continue;
      const stroke = element("span", { class: "stroke" });
      stroke.style.borderTopColor = `var(--${status})`;
      stroke.style.borderTopStyle = status === "possible" ? "dashed" : status === "negated" ? "dotted" : "solid";
      checkbox(byId("statuses"), off.statuses, status, stroke, status, element("span", { class: "many" }, String(statuses.get(status))));
    }
    for (const tone of ["cooperation", "conflict"]) {
      const stroke = element("span", { class: "stroke" });
      stroke.style.borderTopColor = `var(--${tone})`;
      byId("tones").append(element("li", {}, stroke, tone));
    }
    const predicates = [...count(statements, "predicate")].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [predicate, n] of predicates) {
      checkbox(byId("predicates"), off.predicates, predicate, element("span", { dir: "auto" }, words(predicate)), element("span", { class: "many" }, String(n)));
    }
    const setAll = checked => {
      for (const box of byId("predicates").querySelectorAll("input")) {
        box.checked = checked;
        checked ? off.predicates.delete(box.dataset.value) : off.predicates.add(box.dataset.value);
      }
      choose();
    };
    byId("all").addEventListener("click", () => setAll(true));
    byId("none").addEventListener("click", () => setAll(false));
    const support = byId("support");
    support.max = statements.reduce((most, s) => Math.max(most, s.support), 1);
    support.disabled = support.max === "1";
    support.addEventListener("input", () => {
      leastSupport = Number(support.value);
      byId("support-shown").value = support.value;
      choose();
    });
    byId("note").textContent = data.note;
  }

  function chosen(s) {
    return s.support >= leastSupport && !off.statuses.has(s.status) && !off.predicates.has(s.predicate) &&
      !off.types.has(s.subject.type) && !off.types.has(s.object.type);
  }

  // choose takes what the filters let through, and lays it out anew.
  function choose() {
    const pairs = new Map();
    const used = new Set();
    let n = 0;
    for (const s of statements) {
      if (!chosen(s)) continue;
      n++;
      used.add(s.subject).add(s.object);
      const [a, b] = s.subject.index < s.object.index ? [s.subject, s.object] : [s.object, s.subject];
      const key = a.index + " " + b.index;
      let line = pairs.get(key);
      if (!line) pairs.set(key, line = { a, b, said: [], toA: false, toB: false, support: 0, status: "negated" });
      line.said.push(s);
      line.support = Math.max(line.support, s.support);
      if (statusNames.indexOf(s.status) < statusNames.indexOf(line.status)) { line.status = s.status; line.tone = undefined; }
      if (s.status === line.status) line.tone ||= tones.get(s.predicate);
      if (!symmetric.has(s.predicate)) s.object === a && a !== b ? line.toA = true : line.toB = true;
    }
    lines = [...pairs.values()];
    nodes = byWeight.filter(e => used.has(e));
    for (const e of nodes) e.degree = 0;
    for (const line of lines) { line.a.degree++; line.b.degree++; }
    for (const e of nodes) e.radius = 5 + Math.min(14, 2 * Math.sqrt(e.degree));
    byId("counts").textContent = many(nodes.length, "entity", "entities") + ", " + many(n, "statement", "statements");
    startLayout();
    if (selected) showCard(selected);
  }

  // ---- search

  function find(query) {
    const wanted = fold(query.trim());
    if (!wanted) return byWeight.slice(0, shownAtMost);
    const rank = e => {
      let best = 3;
      for (const name of e.folded) {
        if (name === wanted) return 0;
        if (name.startsWith(wanted)) best = Math.min(best, 1);
        else if (name.includes(wanted)) best = Math.min(best, 2);
      }
      return best;
    };
    return byWeight.map(e => [rank(e), e]).filter(([r]) => r < 3).sort((a, b) => a[0] - b[0]).slice(0, shownAtMost).map(([, e]) => e);
  }

  function showFound() {
    const found = find(byId("search").value);
    byId("found").replaceChildren(...found.map(e => {
      const swatch = element("span", { class: "swatch" });
      swatch.style.background = `var(--${typeColour(e.type)})`;
      swatch.style.borderColor = `var(--${typeColour(e.type)}-border)`;
      const item = element("li", {}, element("button", { type: "button", onclick: () => select(e, true) },
        swatch, element("span", { dir: "auto" }, e.name), element("span", { class: "many" }, String(e.said.length))));
      if (e === selected) item.setAttribute("aria-current", "true");
      return item;
    }));
    if (found.length === 0) byId("found").append(element("li", {}, "Nothing found."));
    return found;
  }

  // ---- the card of an entity

  function statementText(s, about) {
    const time = s.date ? ", " + s.date.replace("/", "–") : "";
    const verb = element("span", { class: s.status }, words(s.predicate) + (s.status === "possible" ? "?" : ""));
    const name = e => e === about ? element("span", { dir: "auto" }, e.name)
      : about ? element("button", { type: "button", dir: "auto", onclick: () => select(e, true) }, e.name) : element("b", { dir: "auto" }, e.name);
    return element("div", {}, name(s.subject), " ", verb, " ", name(s.object),
      element("span", { class: "status" }, ` (${s.status}${time}, ${many(s.support, "document", "documents")})`));
  }

  function quote(piece) {
    const d = piece.document;
    const title = d ? (d.title || d.id) + (d.date ? ", " + d.date : "") : "";
    const source = d && /^https?:\/\//i.test(d.url) ? element("a", { href: d.url, rel: "noopener noreferrer", target: "_blank" }, title) : title;
    return element("blockquote", {}, element("span", { dir: "auto" }, piece.sentence), " ", element("cite", { dir: "auto" }, "— ", source));
  }

  function showCard(e) {
    const card = byId("card");
    const parts = [element("h2", { dir: "auto" }, e.name),
      element("div", {}, `${e.type}, ${many(e.mentions, "mention", "mentions")} in ${many(e.inDocuments, "document", "documents")}`)];
    if (e.aliases.length) parts.push(element("div", { class: "status", dir: "auto" }, "also: " + e.aliases.join(", ")));
    const said = e.said.filter(chosen);
    for (const [title, list] of [["What it does or is", said.filter(s => s.subject === e)], ["What is said of it", said.filter(s => s.subject !== e)]]) {
      if (!list.length) continue;
      list.sort((a, b) => b.support - a.support);
      parts.push(element("h3", {}, title), element("ul", {}, ...list.map(s => {
        const item = element("li", {}, statementText(s, e), ...s.evidence.map(quote));
        if (s.pieces > s.evidence.length) item.append(element("div", { class: "status" }, `and ${s.pieces - s.evidence.length} more`));
        return item;
      })));
    }
    if (!said.length) parts.push(element("p", {}, e.said.length ? "The filters hide all that is said of it." : "Nothing is said of it but its name."));
    card.replaceChildren(...parts);
    card.scrollTop = 0;
  }

  function select(e, centre) {
    selected = e;
    if (e) {
      showCard(e);
      history.replaceState(null, "", "#" + encodeURIComponent(e.id));
      if (centre && e.placed) { view.x = e.x; view.y = e.y; view.scale = Math.max(view.scale, 0.9); moved = true; }
    }
    showFound();
    draw();
  }

  // ---- layout: springs along lines, all nodes repel (Barnes and Hut 1986, a cell counts as one node where its width is
  // below its distance), a weak pull to the middle; cooled over some 300 steps. It starts from a spiral in the order of
  // weight, so that one graph is always laid out alike.

  let heat = 0;
  let timer = 0;

  function startLayout() {
    nodes.forEach((e, i) => {
      if (e.placed) return;
      const angle = i * 2.399963, radius = 18 * Math.sqrt(i + 0.5);
      e.x = radius * Math.cos(angle);
      e.y = radius * Math.sin(angle);
      e.placed = true;
    });
    heat = 1;
    cancelAnimationFrame(timer);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const begun = performance.now();
    while (heat > 0.02 && (still || performance.now() - begun < 250)) step(); // a first picture that already says something
    if (!moved) fit();
    draw();
    timer = requestAnimationFrame(run);
  }

  function run() {
    if (heat <= 0.02) return;
    const begun = performance.now();
    do step(); while (heat > 0.02 && performance.now() - begun < 12);
    if (!moved) fit();
    draw();
    timer = requestAnimationFrame(run);
  }

  function step() {
    const root = tree();
    for (const e of nodes) {
      if (root) repel(e, root);
      e.vx -= e.x * 0.02 * heat;
      e.vy -= e.y * 0.02 * heat;
    }
    for (const { a, b } of lines) {
      if (a === b) continue;
      let dx = b.x - a.x, dy = b.y - a.y;
      const distance = Math.hypot(dx, dy) || 1;
      const pull = (distance - 95 - a.radius - b.radius) / distance * heat * 0.7 / Math.min(a.degree, b.degree);
      const share = a.degree / (a.degree + b.degree);
      a.vx += dx * pull * (1 - share); a.vy += dy * pull * (1 - share);
      b.vx -= dx * pull * share; b.vy -= dy * pull * share;
    }
    for (const e of nodes) {
      if (e === held) { e.vx = e.vy = 0; continue; }
      e.vx *= 0.6; e.vy *= 0.6;
      e.x += e.vx; e.y += e.vy;
    }
    heat *= 0.9868;
  }

  function tree() {
    if (!nodes.length) return null;
    let x0 = Infinity, y0 = Infinity, x1 = -Infinity, y1 = -Infinity;
    for (const e of nodes) { x0 = Math.min(x0, e.x); y0 = Math.min(y0, e.y); x1 = Math.max(x1, e.x); y1 = Math.max(y1, e.y); }
    const cell = (x, y, size) => ({ x, y, size, mass: 0, cx: 0, cy: 0, node: null, children: null });
    const root = cell(x0, y0, Math.max(x1 - x0, y1 - y0, 1));
    for (const e of nodes) {
      let c = root;
      for (let depth = 0; ; depth++) {
        c.cx += e.x; c.cy += e.y; c.mass++;
        if (c.mass === 1) { c.node = e; break; }
        if (depth > 30) break; // two nodes in one place
        if (!c.children) {
          c.children = [null, null, null, null];
          const old = c.node;
          c.node = null;
          const child = into(c, old, cell);
          child.node = old; child.mass = 1; child.cx = old.x; child.cy = old.y;
        }
        c = into(c, e, cell);
      }
    }
    return root;
  }

  function into(c, e, cell) {
    const half = c.size / 2, right = e.x >= c.x + half ? 1 : 0, low = e.y >= c.y + half ? 1 : 0;
    return c.children[right + 2 * low] ||= cell(c.x + right * half, c.y + low * half, half);
  }

  function repel(e, c) {
    const dx = c.cx / c.mass - e.x, dy = c.cy / c.mass - e.y;
    const square = dx * dx + dy * dy;
    if (c.node === e) return;
    if (!c.children || c.size * c.size < square * 0.8) {
      if (square > 1e6) return; // far parts do not push each other away for ever
      const push = -700 * c.mass * heat / Math.max(square, 30);
      // Two nodes in one place are moved apart by their order.
      e.vx += (square ? dx : e.index % 2 ? 1 : -1) * push;
      e.vy += (square ? dy : e.index % 3 - 1) * push;
      return;
    }
    for (const child of c.children) if (child) repel(e, child);
  }

  // ---- picture

  const canvas = byId("picture"), context = canvas.getContext("2d");
  const view = { x: 0, y: 0, scale: 1 }; // the point in the middle, and pixels per unit
  let moved = false; // the reader moved the picture, so it is no longer fitted
  let held = null, hovered = null, palette = {};

  function readPalette() {
    for (const name of ["paper", "ink", "faint", "mark", "cooperation", "conflict", ...statusNames]) palette[name] = colour(name);
    for (const type of [...types, "Other"]) {
      const known = typeColour(type);
      palette[type] = colour(known);
      palette[type + "-border"] = colour(known + "-border");
    }
  }

  function size() { return [canvas.clientWidth || 1, canvas.clientHeight || 1]; }
  function toScreen(e) { const [w, h] = size(); return [(e.x - view.x) * view.scale + w / 2, (e.y - view.y) * view.scale + h / 2]; }
  function toGraph(x, y) { const [w, h] = size(); return [(x - w / 2) / view.scale + view.x, (y - h / 2) / view.scale + view.y]; }

  function fit() {
    if (!nodes.length) return;
    const [w, h] = size();
    let x0 = Infinity, y0 = Infinity, x1 = -Infinity, y1 = -Infinity;
    for (const e of nodes) { x0 = Math.min(x0, e.x); y0 = Math.min(y0, e.y); x1 = Math.max(x1, e.x); y1 = Math.max(y1, e.y); }
    view.x = (x0 + x1) / 2;
    view.y = (y0 + y1) / 2;
    view.scale = Math.min(1.6, (w - 120) / Math.max(x1 - x0, 1), (h - 80) / Math.max(y1 - y0, 1));
    if (!(view.scale > 0)) view.scale = 0.1;
  }

  let drawing = false;
  function draw() {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => { drawing = false; paint(); });
  }

  function paint() {
    const [w, h] = size(), density = devicePixelRatio || 1;
    if (canvas.width !== Math.round(w * density) || canvas.height !== Math.round(h * density)) {
      canvas.width = Math.round(w * density);
      canvas.height = Math.round(h * density);
    }
    context.setTransform(density, 0, 0, density, 0, 0);
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, w, h);
    const focus = hovered && hovered.radius ? hovered : selected;
    const near = new Set();
    if (focus) for (const line of lines) if (line.a === focus || line.b === focus) near.add(line.a).add(line.b).add(line);
    const crowd = Math.min(0.7, 12 / Math.sqrt(lines.length)); // many lines are pale, so that nodes are seen among them
    for (const line of lines) if (!near.has(line) && line !== hovered) paintLine(line, focus && near.size ? crowd / 3 : crowd);
    for (const line of lines) if (near.has(line) || line === hovered) paintLine(line, 1);
    for (const e of nodes) paintNode(e, focus && near.size && !near.has(e));
    paintLabels(focus, near);
  }

  function paintLine(line, alpha) {
    const [ax, ay] = toScreen(line.a), [bx, by] = toScreen(line.b);
    context.globalAlpha = alpha;
    context.strokeStyle = context.fillStyle = line === hovered ? palette.mark
      : line.tone && (line.status === "fact" || line.status === "possible") ? palette[line.tone] : palette[line.status] || palette.fact;
    context.lineWidth = Math.min(4.5, 0.8 + 0.6 * line.support) * Math.min(1, Math.max(0.5, view.scale));
    context.setLineDash(line.status === "possible" ? [6, 4] : line.status === "negated" ? [2, 4] : []);
    context.beginPath();
    if (line.a === line.b) {
      const r = line.a.radius * view.scale;
      context.arc(ax + r, ay - r, r, 0, 7);
      context.stroke();
    } else {
      context.moveTo(ax, ay);
      context.lineTo(bx, by);
      context.stroke();
      context.setLineDash([]);
      if (view.scale > 0.35) {
        if (line.toB) arrow(ax, ay, bx, by, line.b.radius * view.scale);
        if (line.toA) arrow(bx, by, ax, ay, line.a.radius * view.scale);
      }
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  function arrow(ax, ay, bx, by, radius) {
    const angle = Math.atan2(by - ay, bx - ax), x = bx - Math.cos(angle) * radius, y = by - Math.sin(angle) * radius;
    const length = 5 + 4 * Math.min(1, view.scale);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x - length * Math.cos(angle - 0.4), y - length * Math.sin(angle - 0.4));
    context.lineTo(x - length * Math.cos(angle + 0.4), y - length * Math.sin(angle + 0.4));
    context.fill();
  }

  function paintNode(e, pale) {
    const [x, y] = toScreen(e), r = Math.max(2.5, e.radius * view.scale);
    context.globalAlpha = pale ? 0.35 : 1;
    context.fillStyle = palette[e.type];
    context.strokeStyle = e === selected || e === hovered ? palette.mark : palette[e.type + "-border"];
    context.lineWidth = e === selected || e === hovered ? 3 : 1.3;
    context.beginPath();
    if (e.type === "Organization") context.rect(x - r, y - r, 2 * r, 2 * r);
    else if (e.type === "Place") context.roundRect(x - r, y - r, 2 * r, 2 * r, r / 2);
    else if (e.type === "Event") for (let i = 0; i < 6; i++) context.lineTo(x + 1.15 * r * Math.cos(i * Math.PI / 3), y + 1.15 * r * Math.sin(i * Math.PI / 3));
    else context.arc(x, y, r, 0, 7);
    context.closePath();
    context.fill();
    context.stroke();
    context.globalAlpha = 1;
  }

  // paintLabels names the nodes, those in focus first and then by weight, wherever no name stands yet; and the lines of
  // the entity in focus.
  function paintLabels(focus, near) {
    const taken = [];
    const free = box => taken.every(t => box[0] > t[2] || box[2] < t[0] || box[1] > t[3] || box[3] < t[1]);
    const write = (text, x, y, fill, must) => {
      const width = context.measureText(text).width;
      const box = [x - width / 2 - 2, y - 8, x + width / 2 + 2, y + 8];
      if (!must && !free(box)) return;
      taken.push(box);
      context.lineWidth = 3.5;
      context.lineJoin = "round";
      context.strokeStyle = palette.paper;
      context.strokeText(text, x, y);
      context.fillStyle = fill;
      context.fillText(text, x, y);
    };
    const [w, h] = size();
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.font = "12px system-ui, sans-serif";
    const order = focus ? [focus, ...nodes.filter(e => e !== focus && near.has(e)), ...nodes.filter(e => e !== focus && !near.has(e))] : nodes;
    for (const e of order) {
      if (taken.length > 150) break;
      const [x, y] = toScreen(e);
      if (x < -50 || y < -20 || x > w + 50 || y > h + 20) continue;
      if (focus && near.size && !near.has(e) && view.scale < 1.2) continue;
      const name = e.name.length > 32 ? [...e.name].slice(0, 31).join("") + "…" : e.name;
      write(name, x, y + Math.max(2.5, e.radius * view.scale) + 9, palette.ink, e === focus);
    }
    if (!focus) return;
    context.font = "10px system-ui, sans-serif";
    for (const line of lines) {
      if (!near.has(line) || line.a === line.b) continue;
      const [ax, ay] = toScreen(line.a), [bx, by] = toScreen(line.b);
      const said = [...new Set(line.said.map(s => words(s.predicate)))];
      write(said.slice(0, 2).join(", ") + (said.length > 2 ? ", …" : ""), (ax + bx) / 2, (ay + by) / 2, palette.faint, false);
    }
  }

  // ---- pointing

  function nodeAt(x, y) {
    for (let i = nodes.length - 1; i >= 0; i--) {
      const [nx, ny] = toScreen(nodes[i]);
      if (Math.hypot(nx - x, ny - y) <= Math.max(6, nodes[i].radius * view.scale + 2)) return nodes[i];
    }
    return null;
  }

  function lineAt(x, y) {
    let best = null, least = 6;
    for (const line of lines) {
      const [ax, ay] = toScreen(line.a), [bx, by] = toScreen(line.b);
      const dx = bx - ax, dy = by - ay, t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      const distance = Math.hypot(ax + t * dx - x, ay + t * dy - y);
      if (distance < least) { least = distance; best = line; }
    }
    return best;
  }

  function tip(x, y) {
    const box = byId("tip");
    if (!hovered) { box.hidden = true; return; }
    if (hovered.said && hovered.radius) {
      box.replaceChildren(element("b", { dir: "auto" }, hovered.name), element("div", { class: "status" }, hovered.type + ", " + many(hovered.said.length, "statement", "statements")));
    } else {
      box.replaceChildren(...hovered.said.slice(0, 4).flatMap(s => [statementText(s, null), ...s.evidence.slice(0, 1).map(quote)]));
      if (hovered.said.length > 4) box.append(element("p", { class: "status" }, `and ${hovered.said.length - 4} more`));
    }
    box.hidden = false;
    const [w, h] = size();
    box.style.left = Math.max(4, Math.min(x + 14, w - box.offsetWidth - 8)) + "px";
    box.style.top = Math.max(4, y + 14 + box.offsetHeight > h ? y - box.offsetHeight - 10 : y + 14) + "px";
  }

  const pointers = new Map();
  let pressed = null; // where a press began, and whether it became a drag

  function at(event) { const r = canvas.getBoundingClientRect(); return [event.clientX - r.left, event.clientY - r.top]; }

  function zoom(x, y, factor) {
    const [gx, gy] = toGraph(x, y), [w, h] = size();
    view.scale = Math.max(0.03, Math.min(6, view.scale * factor));
    view.x = gx - (x - w / 2) / view.scale;
    view.y = gy - (y - h / 2) / view.scale;
    moved = true;
    draw();
  }

  canvas.addEventListener("pointerdown", event => {
    const [x, y] = at(event);
    pointers.set(event.pointerId, [x, y]);
    canvas.setPointerCapture(event.pointerId);
    pressed = { x, y, dragged: false };
    held = nodeAt(x, y);
  });

  canvas.addEventListener("pointermove", event => {
    const [x, y] = at(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      const over = nodeAt(x, y) || lineAt(x, y);
      if (over !== hovered) { hovered = over; draw(); }
      canvas.style.cursor = over ? "pointer" : "grab";
      tip(x, y);
      return;
    }
    if (pointers.size === 2) {
      const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, p]) => p);
      const was = Math.hypot(before[0] - other[0], before[1] - other[1]), is = Math.hypot(x - other[0], y - other[1]);
      if (was > 0) zoom((x + other[0]) / 2, (y + other[1]) / 2, is / was);
    } else if (Math.hypot(x - pressed.x, y - pressed.y) > 3 || pressed.dragged) {
      pressed.dragged = moved = true;
      if (held) {
        [held.x, held.y] = toGraph(x, y);
      } else {
        view.x -= (x - before[0]) / view.scale;
        view.y -= (y - before[1]) / view.scale;
      }
      draw();
    }
    pointers.set(event.pointerId, [x, y]);
  });

  function release(event) {
    pointers.delete(event.pointerId);
    if (event.type === "pointerup" && pressed && !pressed.dragged) {
      const [x, y] = at(event), line = lineAt(x, y);
      const e = nodeAt(x, y);
      if (e) select(e, false);
      else if (line) select(line.a.said.length < line.b.said.length ? line.a : line.b, false);
      else { selected = null; showFound(); draw(); }
    }
    held = pressed = null;
  }
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("pointerleave", () => { hovered = null; byId("tip").hidden = true; draw(); });
  canvas.addEventListener("wheel", event => {
    event.preventDefault();
    zoom(...at(event), Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)));
  }, { passive: false });

  byId("fit").addEventListener("click", () => { moved = false; fit(); draw(); });
  byId("closer").addEventListener("click", () => zoom(...size().map(n => n / 2), 1.4));
  byId("farther").addEventListener("click", () => zoom(...size().map(n => n / 2), 1 / 1.4));
  byId("search").addEventListener("input", showFound);
  byId("search").addEventListener("keydown", event => {
    if (event.key === "Enter") {
      const [first] = find(byId("search").value);
      if (first) select(first, true);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      byId("found").querySelector("button")?.focus();
    }
  });
  byId("found").addEventListener("keydown", event => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!step) return;
    event.preventDefault();
    (event.target.closest("li")?.[step]?.querySelector("button") || byId("search")).focus();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readPalette(); draw(); });
  new ResizeObserver(() => { if (!moved) fit(); draw(); }).observe(canvas);

  readPalette();
  buildFilters();
  choose();
  showFound();
  let linked = "";
  try { linked = decodeURIComponent(location.hash.slice(1)); } catch { /* an address that is none */ }
  const first = entities.find(e => e.id === linked);
  if (first && linked) select(first, true);
})();
