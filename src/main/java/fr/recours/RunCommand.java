package fr.recours;

import fr.recours.embedded.LocalPortal;

/** Behind {@code bin/run}: the portal with its own database and mail server. Production starts {@link RecoursApplication}. */
final class RunCommand {

    private RunCommand() {}

    static void main(String[] args) {
        LocalPortal.run(RecoursApplication.class, args);
    }
}
