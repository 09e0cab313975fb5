package fr.recours.support;

/** The invented people of {@code db/demo}, by the address they sign in with. */
public final class DemoPeople {

    public static final String PASSWORD = "demonstration-recours";

    /** Referring physician, CHU de Valmont. */
    public static final String KERBRAT = "anais.kerbrat@chu-valmont.example.org";

    /** Delegate (secretary) at CHU de Valmont. */
    public static final String CHASTAING = "mireille.chastaing@chu-valmont.example.org";

    /** Referring physician of another centre, CH de Port-Aubry. */
    public static final String ZEROUAL = "karim.zeroual@ch-port-aubry.example.org";

    /** Coordinator. */
    public static final String VIDAL = "salome.vidal-roche@mathec.example.org";

    /** Chair of the RCP. */
    public static final String MAUBERT = "etienne.maubert@mathec.example.org";

    /** Member, nephrology, deputy of the chair. */
    public static final String MARCHETTI = "leonie.marchetti@expert.example.org";

    /** Expert, haematology. */
    public static final String SARRAZIN = "odile.sarrazin@expert.example.org";

    /** Expert invited for one case. */
    public static final String VAUBERT = "henri.vaubert@expert.example.org";

    /** A patient's own doctor. */
    public static final String PESSAC = "roland.pessac@cabinet.example.org";

    public static final String ADMINISTRATOR = "noemie.astier@mathec.example.org";

    public static final String AUDITOR = "gilles.fontanel@mathec.example.org";

    private DemoPeople() {}
}
