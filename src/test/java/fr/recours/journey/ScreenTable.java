package fr.recours.journey;

import fr.recours.support.DemoPeople;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every screen of the demonstration, by who opens it: what its picture is called and where it is. */
record ScreenTable(JdbcClient jdbc, HeardHour.Pages hour) {

    /**
     * The screens of each person.
     *
     * @param asked number of a case of which something is asked
     */
    Map<String, Map<String, String>> screens(String asked) {
        Map<String, Map<String, String>> screens = new LinkedHashMap<>();
        screens.put(DemoPeople.KERBRAT, physician("/dossiers/" + asked));
        screens.put(
                DemoPeople.CHASTAING,
                Map.of(
                        "delegue-formulaire",
                        "/dossiers/" + referral("DRAFT") + "/saisie",
                        "delegue-complement",
                        "/dossiers/" + asked));
        screens.put(DemoPeople.VIDAL, coordination("/dossiers/" + asked));
        screens.put(
                DemoPeople.MAUBERT,
                Map.of(
                        "presidence-seances", "/seances",
                        "presidence-dossiers", "/dossiers",
                        "presidence-avis", "/avis",
                        "presidence-signature", "/avis/" + hour.toSign(),
                        "presidence-ecarts", "/ecarts",
                        "presidence-verification", "/verification"));
        screens.put(
                DemoPeople.SARRAZIN,
                Map.of(
                        "expert-seances", "/seances",
                        "expert-ordre-du-jour", "/seances/" + hour.meeting(),
                        "expert-passage", "/passages/" + hour.item(),
                        "expert-consultation", "/consultations/" + hour.consultation(),
                        "expert-recherche", "/recherche"));
        screens.put(DemoPeople.VAUBERT, Map.of("invite-accueil", "/"));
        screens.put(DemoPeople.PESSAC, Map.of("suivi", "/suivi"));
        screens.put(
                DemoPeople.ADMINISTRATOR,
                Map.of(
                        "administration-comptes", "/comptes",
                        "administration-acces", "/acces-exceptionnels",
                        "administration-documents", "/controle-des-documents",
                        "administration-taches", "/taches",
                        "administration-index", "/index-de-recherche"));
        screens.put(DemoPeople.AUDITOR, Map.of("audit-accueil", "/"));
        return screens;
    }

    private Map<String, String> physician(String asked) {
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("medecin-dossiers", "/dossiers");
        screens.put("medecin-formulaire", "/dossiers/" + referral("DRAFT") + "/saisie");
        screens.put("medecin-dossier", "/dossiers/" + referral("SUBMITTED"));
        screens.put("medecin-complement", asked);
        screens.put("medecin-versions", asked + "/versions/1/2");
        screens.put("medecin-programmes", "/programmes");
        screens.put("medecin-boite", "/boite-aux-lettres");
        screens.put("medecin-notifications", "/messages");
        screens.put("medecin-echeances", "/echeances");
        return screens;
    }

    private Map<String, String> coordination(String asked) {
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("coordination-reception", "/reception");
        screens.put("coordination-dossiers", "/dossiers");
        screens.put("coordination-dossier", "/dossiers/" + referral("SUBMITTED"));
        screens.put("coordination-complement", asked);
        screens.put("coordination-seances", "/seances");
        screens.put("coordination-membres", "/membres");
        screens.put("coordination-ordre-du-jour", "/seances/" + listed("meeting_id"));
        screens.put("coordination-seance", "/seances/" + hour.meeting());
        screens.put("coordination-salle", "/seances/" + hour.meeting() + "/seance");
        screens.put("coordination-avis", "/avis/" + hour.draft());
        screens.put("coordination-correction", "/avis/" + hour.correction());
        screens.put("coordination-suivi", "/dossiers/" + hour.followed());
        screens.put("coordination-consultation", "/consultations/" + hour.consultation());
        screens.put("coordination-programme", "/programmes/MSC-ScS");
        screens.put("coordination-depistage", "/programmes/MSC-ScS/depistage");
        screens.put("coordination-recherche", "/recherche");
        screens.put("coordination-passage", "/passages/" + listed("id"));
        screens.put("coordination-echeances", "/echeances");
        screens.put("coordination-messages", "/messages-envoyes");
        screens.put("coordination-introuvable", "/dossiers/00000000-0000-0000-0000-000000000000");
        return screens;
    }

    private String listed(String column) {
        return jdbc.sql("SELECT " + column + " FROM agenda_item WHERE state = 'LISTED' LIMIT 1")
                .query(String.class)
                .single();
    }

    /** A demonstration case of the physician's centre. */
    String referral(String state) {
        return jdbc.sql("SELECT r.id FROM referral r JOIN person p ON p.centre_id = r.centre_id"
                        + " WHERE r.state = ? AND p.email = ? ORDER BY r.reference LIMIT 1")
                .params(state, DemoPeople.KERBRAT)
                .query(String.class)
                .single();
    }
}
