package fr.recours.ui.referral;

import org.jspecify.annotations.Nullable;

/** A table of the form, to be told what is wrong with it. */
record TableField<T>(EntryList<T> list, SectionBox section) implements Troubled {

    /** The line and part a problem speaks of. */
    Troubled at(TablePlace place) {
        return list.line(place.line())
                .<Troubled>map(line -> new EntryPart<>(line, place.part(), section))
                .orElse(this);
    }

    @Override
    public void complain(@Nullable String message) {
        list.complain(message);
    }

    @Override
    public boolean refused() {
        return list.refused();
    }

    @Override
    public void focus() {
        list.focus();
    }
}
