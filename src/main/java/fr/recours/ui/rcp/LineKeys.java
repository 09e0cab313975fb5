package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;

/**
 * Keys of a list whose lines are links: {@code J}, {@code K} and the arrows walk from link to link, Enter follows one, and
 * {@code M} presses the button that moves a case, Alt and an arrow the one that puts it up or down. They rest while something is typed, while a dialog is open, and when the
 * reader switched single keys off.
 */
public final class LineKeys {

    private static final String WALK = """
            const host = this;
            const fields = 'input,textarea,select,[contenteditable],[role=menu],[role=menubar],[role=listbox]';
            const keys = event => {
              if (!host.isConnected) { document.removeEventListener('keydown', keys); return; }
              const way = event.altKey && { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
              if (way && !event.ctrlKey && !event.metaKey) {
                const button = document.activeElement?.closest('li')?.querySelector(`[data-alt=${way}]`);
                if (button && host.contains(button)) { event.preventDefault(); button.click(); }
                return;
              }
              if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
              if (window.recoursKeys?.enabled() === false || event.composedPath()[0].closest?.(fields)) return;
              if (document.querySelector('vaadin-dialog[opened],vaadin-confirm-dialog[opened]')) return;
              const key = event.key.toLowerCase();
              if (key === 'm' && $1) {
                const button = host.querySelector($1);
                if (button) { event.preventDefault(); button.click(); }
                return;
              }
              const step = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[key];
              if (!step) return;
              const links = [...host.querySelectorAll($0)].filter(link => link.offsetParent);
              const at = links.indexOf(document.activeElement);
              if (!links.length || (at < 0 && key.startsWith('arrow'))) return;
              event.preventDefault();
              const marked = links.findIndex(link => link.getAttribute('aria-current') === 'true');
              const from = at < 0 && marked >= 0 ? marked : at;
              const to = from < 0 ? 0 : Math.min(Math.max(from + step, 0), links.length - 1);
              links[to].focus();
              links[to].scrollIntoView({ block: 'nearest' });
            };
            if (host.lineKeys) document.removeEventListener('keydown', host.lineKeys);
            host.lineKeys = keys;
            document.addEventListener('keydown', keys);
            """;

    private static final String FOCUS = """
            setTimeout(() => {
              const links = this.querySelectorAll($0);
              links[Math.min($1, links.length - 1)]?.focus();
            });
            """;

    private LineKeys() {}

    /**
     * Gives a view its keys.
     *
     * @param links selector of the links, inside the view
     * @param mover selector of the button {@code M} presses; empty for none
     */
    public static void walk(Component view, String links, String mover) {
        view.addAttachListener(attached -> view.getElement().executeJs(WALK, links, mover));
    }

    /** Puts the focus on a link by its place, or on the last one when there are fewer. */
    public static void focus(Component view, String links, int place) {
        view.getElement().executeJs(FOCUS, links, place);
    }
}
