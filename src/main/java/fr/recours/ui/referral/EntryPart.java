package fr.recours.ui.referral;

import org.jspecify.annotations.Nullable;

/** One part of one table line, to be told what is wrong with it. */
record EntryPart<T>(EntryLine<T> line, String part, SectionBox section) implements Troubled {

    @Override
    public void complain(@Nullable String message) {
        line.complain(part, message);
    }

    @Override
    public boolean refused() {
        return false;
    }

    @Override
    public void focus() {
        line.focus();
    }
}
