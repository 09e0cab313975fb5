package fr.recours.ui.referral;

/** How many of the data asked first are known. */
record Progress(int known, int asked) {

    static final Progress NONE = new Progress(0, 0);

    Progress plus(Progress other) {
        return new Progress(known + other.known, asked + other.asked);
    }

    boolean full() {
        return asked > 0 && known >= asked;
    }

    double share() {
        return asked == 0 ? 0 : (double) known / asked;
    }
}
