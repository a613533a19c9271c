package dev.botkit.studio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a request for data must know: 256 random bits, new for each {@link Studio}. */
final class Token {
    private static final int BYTES = 32;

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String text() {
        return text;
    }

    /** Takes as long for a near miss as for a wild guess. */
    boolean isIn(@Nullable String authorization) {
        return authorization != null
                && MessageDigest.isEqual(("Bearer " + text).getBytes(US_ASCII), authorization.getBytes(US_ASCII));
    }
}
