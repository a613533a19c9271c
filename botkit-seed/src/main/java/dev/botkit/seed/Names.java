package dev.botkit.seed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.datafaker.Faker;
import net.datafaker.providers.base.Name;

/**
 * Names of people, of Datafaker's, drawn once and then combined: a draw of Datafaker's takes some microseconds. It is
 * given a generator of its own, whose numbers the JDK's specification fixes.
 */
final class Names {

    private static final int FIRST_NAMES = 1_000;
    private static final int LAST_NAMES = 400;

    /** How many people can have a name of their own. */
    static final int PEOPLE = FIRST_NAMES * LAST_NAMES;

    /** Has no divisor in common with {@link #PEOPLE}, so that its multiples meet each combination. */
    private static final long STEP = 157_351;

    private final List<String> firsts;
    private final List<String> lasts;

    Names(long seed) {
        Name names = new Faker(Locale.ENGLISH, new Random(seed)).name();
        this.firsts = different(FIRST_NAMES, names::firstName);
        this.lasts = different(LAST_NAMES, names::lastName);
    }

    /** Different also as part of an address. */
    private static List<String> different(int count, Supplier<String> source) {
        Map<String, String> bySlug = new LinkedHashMap<>();
        while (bySlug.size() < count) {
            String name = source.get();
            bySlug.putIfAbsent(slug(name), name);
        }
        return new ArrayList<>(bySlug.values());
    }

    /** The first and the last name of one of the {@link #PEOPLE}; no two have both in common. */
    List<String> ofPerson(int number) {
        int combination = (int) (number * STEP % PEOPLE);
        return List.of(firsts.get(combination % FIRST_NAMES), lasts.get(combination / FIRST_NAMES));
    }

    String anyFirst(Dice dice) {
        return dice.pick(firsts);
    }

    String anyLast(Dice dice) {
        return dice.pick(lasts);
    }

    /** As a part of an address: {@code Café O'Hara & Son} is {@code cafe-ohara-son}. */
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}']", "")
                .replaceAll("[^a-z0-9]+", "-");
        return plain.replaceAll("^-|-$", "");
    }
}
