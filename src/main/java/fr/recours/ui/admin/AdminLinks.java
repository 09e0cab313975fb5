package fr.recours.ui.admin;

/** The way to the administration screens from anywhere else. */
public final class AdminLinks {

    /** Path of the accounts. */
    public static final String ACCOUNTS = "comptes";

    private AdminLinks() {}
}
