package dev.botkit.mapping;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultDataType;
import org.jspecify.annotations.Nullable;

/**
 * What a column stores of a value. Values that it can't hold as they are are refused before anything is sent: texts of
 * characters that PostgreSQL doesn't have or of more than fit, times that the driver would turn into {@code infinity}.
 */
public final class StoredValue {

    private static final LocalDateTime FIRST = LocalDateTime.of(-4712, 1, 1, 0, 0);
    private static final OffsetDateTime FIRST_MOMENT = FIRST.atOffset(ZoneOffset.UTC);
    private static final int LAST_YEAR = 294_276;
    private static final OffsetDateTime END = OffsetDateTime.of(LAST_YEAR + 1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final int LAST_YEAR_OF_DATES = 5_874_897;

    private StoredValue() {}

    /**
     * Checks a value that is to be written to a column.
     *
     * @throws IllegalArgumentException when the column can't hold it; the message names the column, not the value
     */
    public static void check(Field<?> column, Object value) {
        String problem = problem(column.getDataType(), value);
        if (problem != null) {
            throw new IllegalArgumentException(ColumnType.nameForErrors(column) + " " + problem + ".");
        }
    }

    /**
     * The value as the column stores it, its converter applied, to be bound in a statement.
     *
     * @throws IllegalArgumentException when the converter refuses the value; the message names the column
     */
    public static Param<?> param(Field<?> column, @Nullable Object value) {
        return param(column, column.getDataType(), value);
    }

    /**
     * The same where the value's type is known better: {@link TableMapping#valueType}.
     *
     * @throws IllegalArgumentException when the converter refuses the value; the message names the column
     */
    public static <V> Param<?> param(Field<?> column, DataType<V> type, @Nullable Object value) {
        V given = type.getType().cast(value);
        return isStoredAsIs(type) ? DSL.val(given, type) : converted(column, type.getConverter(), given);
    }

    private static <S, V> Param<S> converted(Field<?> column, Converter<S, V> converter, @Nullable V value) {
        DataType<S> stored = DefaultDataType.getDataType(SQLDialect.POSTGRES, converter.fromType());
        try {
            return DSL.val(value == null ? null : converter.to(value), stored);
        } catch (IllegalArgumentException e) {
            throw ColumnType.unwritable(ColumnType.nameForErrors(column), e);
        }
    }

    private static @Nullable String problem(DataType<?> type, Object value) {
        return switch (value) {
            case String text when isStoredAsIs(type) -> textProblem(type, text);
            case OffsetDateTime time
            when isStoredAsIs(type) ->
                time.isBefore(FIRST_MOMENT) || !time.isBefore(END) ? timeProblem(time.getYear(), LAST_YEAR) : null;
            case LocalDateTime time
            when isStoredAsIs(type) ->
                time.isBefore(FIRST) || time.getYear() > LAST_YEAR ? timeProblem(time.getYear(), LAST_YEAR) : null;
            case LocalDate date
            when isStoredAsIs(type) ->
                date.isBefore(FIRST.toLocalDate()) || date.getYear() > LAST_YEAR_OF_DATES
                        ? timeProblem(date.getYear(), LAST_YEAR_OF_DATES)
                        : null;
            case Object[] elements
            when type.getArrayComponentDataType() != null -> elementProblem(type.getArrayComponentDataType(), elements);
            default -> null;
        };
    }

    /** What a converter stores in the value's place is something else. */
    private static boolean isStoredAsIs(DataType<?> type) {
        return type.getFromType() == type.getType();
    }

    private static @Nullable String textProblem(DataType<?> type, String text) {
        int most = type.length();
        if (most > 0 && text.length() > most) {
            int length = text.codePointCount(0, text.length()); // As PostgreSQL counts.
            if (length > most) {
                return "holds " + most + " characters at most, and was given " + length + ": shorten the text";
            }
        }
        return StorableText.problem(text);
    }

    private static String timeProblem(int year, int lastYear) {
        return "holds times from 4713 BC to " + lastYear + " AD, and was given one of the year " + year
                + ": where there is no time, say null";
    }

    private static @Nullable String elementProblem(DataType<?> type, @Nullable Object[] elements) {
        for (int i = 0; i < elements.length; i++) {
            Object element = elements[i];
            String problem = element == null ? null : problem(type, element);
            if (problem != null) {
                return "[" + i + "] " + problem;
            }
        }
        return null;
    }
}
