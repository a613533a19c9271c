package dev.botkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;

/** Cursors that were cut, lengthened, flipped or made up, out of one that is good. */
final class TamperedCursors {

    private final String cursor;
    private final SplittableRandom random;

    TamperedCursors(String cursor, SplittableRandom random) {
        this.cursor = cursor;
        this.random = random;
    }

    /** Another one, never the good one itself. */
    String next() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        String changed = switch (random.nextInt(8)) {
            case 0 -> cursor.substring(0, random.nextInt(cursor.length()));
            case 1 -> cursor.substring(random.nextInt(1, cursor.length()));
            case 2 -> cursor + (char) random.nextInt(1, 0x3000);
            case 3 -> replaced((char) random.nextInt(0x3000));
            case 4 -> encoded(Arrays.copyOf(bytes, random.nextInt(bytes.length * 2)));
            case 5 -> encoded(noise());
            case 6 -> new String(noise(), StandardCharsets.ISO_8859_1);
            default -> flipped(bytes);
        };
        return changed.equals(cursor) ? "" : changed;
    }

    private String replaced(char with) {
        int at = random.nextInt(cursor.length());
        return cursor.substring(0, at) + with + cursor.substring(at + 1);
    }

    private String flipped(byte[] bytes) {
        int times = random.nextInt(1, 4);
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return encoded(bytes);
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
