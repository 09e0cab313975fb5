/* The letter beside the form: keys on what was read in it, and the way from a quotation to its field and back. No data passes
   here: taking, correcting and setting aside are the buttons of each proposal. */
(() => {
  const TAKE = ['Enter', 'a'];
  const CORRECT = ['F2', 'c'];
  const DROP = ['Delete', 'Backspace', 'x'];
  const NEXT = ['ArrowDown', 'j'];
  const BEFORE = ['ArrowUp', 'k'];
  const letters = () => window.recoursKeys?.enabled() ?? true;
  const seen = (element) => element.getClientRects().length > 0;
  const offers = (form) => [...form.querySelectorAll('.rf-proposal:not([data-decided])')];
  const quoted = (form, place) => form.querySelector('[data-quoted="' + CSS.escape(place) + '"]');

  /* The same place is drawn anew after a decision: the focus goes to another one. */
  function after(form, proposal, back) {
    const all = offers(form);
    const here = all.indexOf(proposal);
    const other = (offer) => offer !== proposal && offer.dataset.place !== proposal.dataset.place;
    return back
      ? all.slice(0, here).reverse()[0]
      : all.slice(here + 1).find(other) ?? all.find(other);
  }

  function focus(target) {
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }

  /* Taken, and on to its field: the server opens it and puts the focus there. */
  function correct(proposal) {
    proposal.dataset.decided = '';
    proposal.querySelector('.rf-correct')?.click();
  }

  /* What stands in the field with the focus is typed over by the next key. */
  function select() {
    setTimeout(() => document.activeElement?.select?.()); // the server's focus comes as late
  }

  /* After the last one, where one key more changes nothing; beside a form that stands alone, its field. */
  function rest(form, row) {
    const text = form.querySelector('.rf-letter-text');
    const target = text && seen(text) ? text : row?.querySelector('input, textarea, select');
    target?.focus({ preventScroll: true });
  }

  function decide(form, proposal, button) {
    const next = after(form, proposal, false);
    const row = proposal.closest('[data-quoted]');
    proposal.dataset.decided = ''; // until the server takes it away
    proposal.querySelector(button)?.click();
    if (next) focus(next);
    else rest(form, row);
  }

  function key(form, event) {
    const proposal = event.target.closest?.('.rf-proposal');
    if (!proposal || event.altKey || event.ctrlKey || event.metaKey) return;
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (pressed.length === 1 && !letters()) return;
    if (event.target !== proposal && event.key === 'Enter') return;
    if (TAKE.includes(pressed)) decide(form, proposal, '.rf-take');
    else if (CORRECT.includes(pressed)) correct(proposal);
    else if (DROP.includes(pressed)) decide(form, proposal, '.rf-drop');
    else if (NEXT.includes(pressed)) focus(after(form, proposal, false));
    else if (BEFORE.includes(pressed)) focus(after(form, proposal, true));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function toNextOffer(form) {
    const all = offers(form).filter(seen);
    const below = all.find((offer) =>
      document.activeElement.compareDocumentPosition(offer) & Node.DOCUMENT_POSITION_FOLLOWING);
    focus(below ?? all[0]);
  }

  /* A letter was just read: its first offer is ready for a key; where the form is another page, the letter itself is. */
  function begin(form) {
    const first = offers(form).find(seen);
    if (first) focus(first);
    else form.querySelector('.rf-letter-text')?.focus({ preventScroll: true });
  }

  /* Marks the words a place was read from, and brings the first into view without moving the form. */
  function light(form, place) {
    const marks = [...form.querySelectorAll('.rf-letter-text mark')];
    const told = marks.filter((mark) => mark.dataset.of.split(' ').includes(place));
    marks.forEach((mark) => mark.classList.toggle('is-active', told.includes(mark)));
    const text = form.querySelector('.rf-letter-text');
    if (!told.length || !seen(text)) return;
    const box = text.getBoundingClientRect();
    const first = told[0].getBoundingClientRect();
    if (first.top < box.top || first.bottom > box.bottom) text.scrollTop += first.top - box.top - box.height / 3;
  }

  function goToPlace(form, places) {
    if (!seen(form.querySelector('.rf-middle'))) form.querySelectorAll('.rf-tabs vaadin-tab')[1]?.click();
    requestAnimationFrame(() => {
      const all = offers(form).filter((offer) => places.includes(offer.dataset.place));
      const row = places.map((place) => quoted(form, place)).find(Boolean);
      const target = all[0] ?? row?.querySelector('input, textarea, select');
      target?.focus();
      (all[0] ?? row)?.scrollIntoView({ block: 'center' });
      light(form, places[0]);
    });
  }

  function attach(form) {
    if (form.recoursLetterAttached) return;
    form.recoursLetterAttached = true;
    form.addEventListener('keydown', (event) => key(form, event));
    const next = (event) => {
      if (!form.isConnected) document.removeEventListener('keydown', next);
      else if (event.key === 'F8') {
        event.preventDefault();
        toNextOffer(form);
      }
    };
    document.addEventListener('keydown', next); // wherever the focus is
    form.addEventListener('focusin', (event) => {
      const place = event.target.closest?.('.rf-proposal')?.dataset.place ?? event.target.closest?.('[data-quoted]')?.dataset.quoted;
      if (place) light(form, place);
    });
    form.addEventListener('click', (event) => {
      const mark = event.target.closest?.('.rf-letter-text mark');
      if (mark) goToPlace(form, mark.dataset.of.split(' '));
      else if (event.target.closest?.('.rf-letter-next')) toNextOffer(form);
      else if (event.target.closest?.('.rf-source')) light(form, event.target.closest('[data-quoted]')?.dataset.quoted);
    });
    /* A pasted letter is read at once: its text goes to the server first, then the button is pressed. */
    form.addEventListener('paste', (event) => {
      const area = event.target.closest?.('.rf-letter-paste');
      if (area) setTimeout(() => {
        area.dispatchEvent(new Event('change', { bubbles: true }));
        form.querySelector('.rf-letter-read')?.click();
      });
    });
  }

  window.recoursLetter = { attach, begin, select };
})();
