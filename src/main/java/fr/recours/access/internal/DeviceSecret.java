package fr.recours.access.internal;

import fr.recours.shared.PersonId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser keeps so that it is known again: 32 random bytes, which open nothing.
 *
 * @param text in the URL's alphabet of base 64, without padding
 */
record DeviceSecret(String text) {

    static final String COOKIE = "recours-device";

    /** How long a browser that is not used stays known. */
    static final Duration KEPT = Duration.ofDays(365);

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MAC = "HmacSHA256";

    static DeviceSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DeviceSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The one the browser sends; none when it is not of the form this portal gives. */
    static Optional<DeviceSecret> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> FORM.matcher(value).matches())
                .map(DeviceSecret::new)
                .findFirst();
    }

    Cookie cookie(boolean overTls) {
        Cookie cookie = new Cookie(COOKIE, text);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(overTls);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        return cookie;
    }

    /** What is kept of it for one person; two people at one browser have nothing in common there. */
    byte[] fingerprint(PersonId person) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), MAC));
            return mac.doFinal(person.value().toString().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
