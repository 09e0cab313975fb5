package fr.recours.search.internal.screening;

/** Not every case is in the index yet: whoever needs them all tries again later. */
class IndexNotWholeException extends RuntimeException {

    IndexNotWholeException() {
        super("the index of cases is being made");
    }
}
