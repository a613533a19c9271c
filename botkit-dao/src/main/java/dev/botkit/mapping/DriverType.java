package dev.botkit.mapping;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** A type that the driver has a getter and a setter for. */
final class DriverType<T> extends ColumnType<T> {

    private interface Getter<T> {
        @Nullable
        T get(ResultSet row, int position) throws SQLException;
    }

    private interface Setter<T> {
        void set(PreparedStatement statement, int position, T value) throws SQLException;
    }

    private static final Map<Class<?>, DriverType<?>> ALL = new HashMap<>();

    static {
        add(Long.class, "int8", Types.BIGINT, ResultSet::getLong, PreparedStatement::setLong);
        add(Integer.class, "int4", Types.INTEGER, ResultSet::getInt, PreparedStatement::setInt);
        add(Short.class, "int2", Types.SMALLINT, ResultSet::getShort, PreparedStatement::setShort);
        add(Boolean.class, "bool", Types.BOOLEAN, ResultSet::getBoolean, PreparedStatement::setBoolean);
        add(Double.class, "float8", Types.DOUBLE, ResultSet::getDouble, PreparedStatement::setDouble);
        add(Float.class, "float4", Types.REAL, ResultSet::getFloat, PreparedStatement::setFloat);
        add(
                String.class,
                "text",
                Types.VARCHAR,
                ResultSet::getString,
                (to, at, value) -> to.setString(at, StorableText.checked(value)));
        add(BigDecimal.class, "numeric", Types.NUMERIC, ResultSet::getBigDecimal, PreparedStatement::setBigDecimal);
        add(byte[].class, "bytea", Types.BINARY, ResultSet::getBytes, PreparedStatement::setBytes);
        add(UUID.class, "uuid", Types.OTHER);
        add(OffsetDateTime.class, "timestamptz", Types.TIMESTAMP_WITH_TIMEZONE);
        add(LocalDateTime.class, "timestamp", Types.TIMESTAMP);
        add(LocalDate.class, "date", Types.DATE);
        add(LocalTime.class, "time", Types.TIME);
        add(
                JSONB.class,
                "jsonb",
                Types.OTHER,
                (row, at) -> JSONB.jsonbOrNull(row.getString(at)),
                (to, at, value) -> to.setObject(at, StorableText.checked(value.data()), Types.OTHER));
        add(
                JSON.class,
                "json",
                Types.OTHER,
                (row, at) -> JSON.jsonOrNull(row.getString(at)),
                (to, at, value) -> to.setObject(at, StorableText.checked(value.data()), Types.OTHER));
    }

    private final String sqlName;
    private final int sqlType;
    private final Getter<T> getter;
    private final Setter<T> setter;

    private DriverType(String sqlName, int sqlType, Getter<T> getter, Setter<T> setter) {
        this.sqlName = sqlName;
        this.sqlType = sqlType;
        this.getter = getter;
        this.setter = setter;
    }

    private static <T> void add(Class<T> type, String sqlName, int sqlType, Getter<T> getter, Setter<T> setter) {
        ALL.put(type, new DriverType<>(sqlName, sqlType, getter, setter));
    }

    private static <T> void add(Class<T> type, String sqlName, int sqlType) {
        add(type, sqlName, sqlType, (row, at) -> row.getObject(at, type), PreparedStatement::setObject);
    }

    @SuppressWarnings("unchecked")
    static <T> @Nullable DriverType<T> find(Class<T> type) {
        return (DriverType<T>) ALL.get(type);
    }

    @Override
    public @Nullable T read(ResultSet row, int position) throws SQLException {
        T value = getter.get(row, position);
        return row.wasNull() ? null : value;
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable T value) throws SQLException {
        if (value == null) {
            statement.setNull(position, sqlType);
        } else {
            setter.set(statement, position, value);
        }
    }

    @Override
    String sqlName() {
        return sqlName;
    }

    @Override
    @Nullable
    Object element(@Nullable T value) {
        return switch (value) {
            case null -> null;
            case String text -> StorableText.checked(text);
            case JSONB json -> StorableText.checked(json.data());
            case JSON json -> StorableText.checked(json.data());
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes); // The driver takes no bytes among elements.
            case OffsetDateTime time -> TimeText.of(time);
            case LocalDateTime time -> TimeText.of(time);
            case LocalDate day -> TimeText.of(day);
            case LocalTime time -> TimeText.of(time);
            default -> value;
        };
    }
}
