package dev.botkit;

import dev.botkit.error.InvalidCursorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes places as opaque text and reads them back: a version, the place, and a signature over both and over the query,
 * its values included.
 */
final class Cursors {

    static final int MIN_SECRET_BYTES = 16;

    private static final int VERSION = 1;
    private static final int SIGNATURE_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private Cursors(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    static Cursors signedWith(byte[] secret) {
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("A secret of " + secret.length + " bytes: it has at least "
                    + MIN_SECRET_BYTES + ", and they are random.");
        }
        return new Cursors(secret.clone());
    }

    /** Signed with a secret that nobody else has: cursors are good as long as this object lives. */
    static Cursors forThisProcess() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new Cursors(secret);
    }

    /**
     * A place as a cursor says it.
     *
     * @param backward whether the page before is meant
     * @param inclusive whether a row at the very place is meant too
     * @param values the values of the keys as text
     */
    record Place(boolean backward, boolean inclusive, List<@Nullable String> values) {}

    /**
     * @param query what the cursor is bound to
     */
    String write(String query, Place place) {
        byte[] body = body(place);
        byte[] signed = Arrays.copyOf(body, body.length + SIGNATURE_BYTES);
        System.arraycopy(signature(query, body), 0, signed, body.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * @throws InvalidCursorException when this is no cursor of this query
     */
    Place read(String query, String cursor) {
        byte[] signed = decode(cursor);
        byte[] body = Arrays.copyOf(signed, signed.length - SIGNATURE_BYTES);
        byte[] signature = Arrays.copyOfRange(signed, body.length, signed.length);
        if (!MessageDigest.isEqual(signature, signature(query, body))) {
            throw new InvalidCursorException();
        }
        return place(body);
    }

    private static byte[] decode(String cursor) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursorException();
        }
        boolean isCanonical =
                Base64.getUrlEncoder().withoutPadding().encodeToString(signed).equals(cursor);
        if (signed.length <= SIGNATURE_BYTES || !isCanonical) {
            throw new InvalidCursorException();
        }
        return signed;
    }

    private byte[] signature(String query, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(body.length).flip()); // Where the query begins.
            mac.update(body);
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
        }
    }

    private static byte[] body(Place place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeBoolean(place.backward());
            out.writeBoolean(place.inclusive());
            out.writeByte(place.values().size());
            for (String value : place.values()) {
                byte[] text = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : text.length);
                if (text != null) {
                    out.write(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Only what was signed comes here, so it is well formed; but a later version's cursor may be signed too. */
    private static Place place(byte[] body) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            if (in.readByte() != VERSION) {
                throw new InvalidCursorException();
            }
            boolean backward = in.readBoolean();
            boolean inclusive = in.readBoolean();
            int size = in.readUnsignedByte();
            List<@Nullable String> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                int length = in.readInt();
                values.add(length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8));
            }
            return new Place(backward, inclusive, values);
        } catch (IOException e) {
            throw new InvalidCursorException();
        }
    }
}
