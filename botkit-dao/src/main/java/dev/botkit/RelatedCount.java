package dev.botkit;

import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The number of related rows, counted by a subquery beside each row; zero included. */
final class RelatedCount<T extends Record> extends Related<T, Long> implements Related.Fetch<Long> {

    private final RelatedField<Long> field;

    RelatedCount(Link link, Selection<?, ?> rows) {
        this.field = new RelatedField<>(SQLDataType.BIGINT.notNull(), link, rows, DSL.count());
    }

    RelatedField<Long> field() {
        return field;
    }

    @Override
    Fetch<Long> fetch() {
        return this;
    }
}
