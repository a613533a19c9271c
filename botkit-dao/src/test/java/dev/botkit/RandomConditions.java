package dev.botkit;

import static dev.botkit.db.Tables.DOCUMENTS;

import dev.botkit.type.DocumentStatus;
import dev.botkit.type.SourceType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullUnmarked;

/**
 * Conditions on documents, made up by chance: one source of chance for their structure, another for their values, so that
 * the same structure comes back with other values. Values are few, so that many rows are met; null is one of them.
 */
@NullUnmarked
final class RandomConditions {

    static final List<String> TITLES = Arrays.asList("a", "b", "A", "ab", "a_b", "100%", "", "it's");
    static final List<String> TEXTS = Arrays.asList("a", "b", "A", null);
    static final OffsetDateTime TIME = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Random structure;
    private final Random values;
    private final List<Long> chatbots;
    private final List<Condition> made = new ArrayList<>();

    RandomConditions(long structureSeed, long valueSeed, List<Long> chatbots) {
        this.structure = new Random(structureSeed);
        this.values = new Random(valueSeed);
        this.chatbots = chatbots;
    }

    Condition next(int depth) {
        Condition condition = depth == 0 ? leaf() : inner(depth - 1);
        made.add(condition);
        return condition;
    }

    private Condition inner(int depth) {
        return switch (structure.nextInt(8)) {
            case 0, 1, 2 -> next(depth).and(next(depth));
            case 3, 4 -> next(depth).or(next(depth));
            case 5 -> next(depth).not();
            case 6 -> made.isEmpty() ? leaf() : next(depth).or(made.get(structure.nextInt(made.size())));
            default -> leaf();
        };
    }

    private Condition leaf() {
        return switch (structure.nextInt(7)) {
            case 0 -> compare(DOCUMENTS.CHATBOT_ID, chatbots);
            case 1 -> compare(DOCUMENTS.TITLE, TITLES);
            case 2 -> compare(DOCUMENTS.CONTENT, TEXTS);
            case 3 -> compare(DOCUMENTS.STATUS, List.of(DocumentStatus.values()));
            case 4 -> compare(DOCUMENTS.SOURCE_TYPE, List.of(SourceType.values()));
            case 5 -> compare(DOCUMENTS.DELETED_AT, Arrays.asList(TIME, TIME.plusDays(1), null));
            default -> text(structure.nextBoolean() ? DOCUMENTS.TITLE : DOCUMENTS.SOURCE_URL);
        };
    }

    private <T> Condition compare(Field<T> column, List<T> pool) {
        return switch (structure.nextInt(10)) {
            case 0 -> column.eq(one(pool));
            case 1 -> column.ne(one(pool));
            case 2 -> column.lt(one(pool));
            case 3 -> column.ge(one(pool));
            case 4 -> column.in(some(pool));
            case 5 -> column.notIn(some(pool));
            case 6 -> column.isNull();
            case 7 -> column.isNotNull();
            case 8 -> column.between(one(pool), one(pool));
            default -> column.isNotDistinctFrom(one(pool));
        };
    }

    private Condition text(Field<String> column) {
        String pattern = one(List.of("a%", "%b", "%", "_", "a!_%", "A%"));
        return switch (structure.nextInt(6)) {
            case 0 -> column.like(pattern);
            case 1 -> column.notLike(pattern);
            case 2 -> column.likeIgnoreCase(pattern);
            case 3 -> column.like(pattern, '!');
            case 4 -> column.contains(one(TITLES));
            default -> DSL.lower(column).eq(one(TITLES));
        };
    }

    private <T> T one(List<T> pool) {
        return pool.get(values.nextInt(pool.size()));
    }

    private <T> List<T> some(List<T> pool) {
        return Stream.generate(() -> one(pool)).limit(values.nextInt(4)).toList();
    }
}
