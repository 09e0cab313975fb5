// Single keys of the portal: 'g' then a letter goes to an area, '?' lists the keys, a letter presses the button that
// shows it. Ctrl-K or '/' opens the search, and arrows walk through what may be typed and what was found. Off inside fields, off while a dialog is above (except its own buttons), off when the reader switched them off.
(() => {
  if (window.recoursKeys) return;
  let waitingForArea = 0;
  let typed; // the field the last letter went into, and when
  const off = () => localStorage.getItem('recours.keys') === 'off';
  const typing = (event) => event.composedPath().some((node) =>
    node instanceof HTMLElement && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)));
  const dialog = () => document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
  const visible = (element) => element.getClientRects().length > 0 && !element.hasAttribute('disabled');
  const press = (selector, scope = document) => {
    const target = [...scope.querySelectorAll(selector)].find(visible);
    if (!target) return false;
    (target.shadowRoot?.querySelector('a[href]') ?? target).click();
    return true;
  };
  // Another screen may take the field from under the hand that types: what it goes on typing is nobody's key.
  const orphan = (event) => {
    if (/^(Shift|Dead|AltGraph|CapsLock|Control|Alt|Backspace|Process)$/.test(event.key)) return false; // no letter, and no end of one
    const now = performance.now();
    const letter = event.key.length === 1 && (event.ctrlKey === event.altKey && !event.metaKey || event.getModifierState('AltGraph'));
    const lost = letter && typed && !typed.field.isConnected && now - typed.at < 1500;
    if (lost) typed.at = now;
    else typed = letter && typing(event) ? { field: event.composedPath()[0], at: now } : undefined;
    return lost && !typing(event);
  };
  document.addEventListener('pointerdown', () => { typed = undefined; }, true);
  document.addEventListener('keydown', (event) => {
    if (orphan(event)) { event.preventDefault(); return; }
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event)) return;
    const key = event.key.toLowerCase();
    if (!/^[a-z0-9?]$/.test(key)) return;
    let done;
    if (key === '?') done = !dialog() && press('[data-keys-help]');
    else if (off()) return;
    else if (dialog()) done = press(`[data-key="${key}"]`, dialog());
    else if (performance.now() < waitingForArea) { waitingForArea = 0; done = press(`[data-go="${key}"]`); }
    else if (key === 'g') { waitingForArea = performance.now() + 1500; done = true; }
    else done = press(`[data-key="${key}"]`);
    if (done) event.preventDefault();
  });
  const search = (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event) && !off();
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    return (slash || k) && !dialog() && press('[data-search]');
  };
  // Up and down: the field, what may be typed (one row, walked sideways), each case found.
  const walk = (event) => {
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const aside = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const path = event.composedPath();
    const from = (down || aside) && path.find((node) => node instanceof HTMLElement && node.dataset.arrows !== undefined);
    if (!from) return false;
    const row = [...from.querySelectorAll('[data-arrows-stop]')].filter(visible);
    const inRow = row.findIndex((stop) => path.includes(stop));
    if (aside && inRow < 0) return false;
    const stops = [from.querySelector('[data-arrows-field]'), row[0], ...from.querySelectorAll('a[data-hit]')].filter(Boolean);
    const at = inRow < 0 ? stops.findIndex((stop) => path.includes(stop)) : stops.indexOf(row[0]);
    const next = aside ? row[inRow + aside] : stops[at + down];
    if (at < 0 || !next) return false;
    next.focus();
    return true;
  };
  document.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented && !event.isComposing && (search(event) || walk(event))) event.preventDefault();
  });
  // A later answer draws the cases anew: who stands on one stays there, on the first when it is gone, in the field when all are.
  let stood;
  const stay = new MutationObserver(() => {
    if (visible(stood.link) || !stood.from.isConnected || !document.activeElement?.contains(stood.from)) return;
    const links = [...stood.from.querySelectorAll('a[data-hit]')];
    const next = links.find((link) => link.href === stood.link.href) ?? links[0];
    (next ?? stood.from.querySelector('[data-arrows-field]'))?.focus();
  });
  document.addEventListener('focusin', (event) => {
    stay.disconnect();
    const link = event.target.closest?.('[data-arrows] :is(a[data-hit], [data-arrows-stop])');
    if (!link) return;
    stood = { link, from: link.closest('[data-arrows]') };
    stay.observe(stood.from, { childList: true, subtree: true });
  });
  document.addEventListener('click', (event) => {
    const skip = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset.skip !== undefined);
    if (!skip) return;
    event.preventDefault();
    document.querySelector('main')?.focus();
  }, true);
  window.recoursKeys = {
    enabled: () => !off(),
    enable: (on) => on ? localStorage.removeItem('recours.keys') : localStorage.setItem('recours.keys', 'off'),
  };
})();
