/* Keys and section list of the referral form. What they do can also be done by pointer, and no data passes here. */
(() => {
  const ANSWER_KEYS = { o: 0, y: 0, n: 1, i: 2, u: 2 };
  const plain = (event) => !event.altKey && !event.ctrlKey && !event.metaKey;
  const sectionsOf = (form) => [...form.querySelectorAll('.rf-section')].filter((s) => s.offsetParent);

  /* O, N, I (Y, N, U) answer the yes, no or unknown that has the focus; what a patient agreed to has no such keys. */
  function answer(event) {
    const segment = event.target.closest?.('.rf-segment.has-unknown');
    const index = ANSWER_KEYS[event.key.toLowerCase()];
    if (!segment || index === undefined || !plain(event)) return;
    const radio = segment.querySelectorAll('input[type=radio]')[index];
    event.preventDefault();
    event.stopPropagation();
    radio?.click();
    radio?.focus();
  }

  function goTo(form, section) {
    if (!section) return;
    section.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    section.querySelector('h2')?.focus({ preventScroll: true });
    mark(form, section.id);
  }

  function mark(form, id) {
    form.querySelectorAll('[data-section]').forEach((link) => {
      if (link.dataset.section === id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  }

  /* Alt and an arrow: next or previous section. */
  function step(form, event) {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const sections = sectionsOf(form);
    const here = sections.findIndex((s) => s.contains(document.activeElement));
    event.preventDefault();
    goTo(form, sections[Math.max(0, Math.min(sections.length - 1, here + (event.key === 'ArrowDown' ? 1 : -1)))]);
  }

  function attach(form) {
    if (form.recoursAttached) return;
    form.recoursAttached = true;
    form.addEventListener('keydown', answer, true);
    form.addEventListener('keydown', (event) => step(form, event));
    form.addEventListener('click', (event) => {
      const link = event.target.closest?.('[data-section]');
      if (link) goTo(form, form.querySelector('#' + CSS.escape(link.dataset.section)));
    });
    form.addEventListener('focusin', (event) => {
      const section = event.target.closest?.('.rf-section');
      if (section) mark(form, section.id);
    });
  }

  window.recoursForm = { attach, goTo: (form, id) => goTo(form, form.querySelector('#' + CSS.escape(id))) };
})();
