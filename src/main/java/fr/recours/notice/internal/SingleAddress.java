package fr.recours.notice.internal;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Exactly one plain address: no list, no display name, nothing that could end a header line. */
final class SingleAddress {

    private SingleAddress() {}

    static InternetAddress of(String address) throws AddressException {
        if (address.chars().anyMatch(Character::isISOControl) || address.indexOf('@') < 1) {
            throw new AddressException("address refused");
        }
        return new InternetAddress(address, true);
    }
}
