package dev.botkit;

import dev.botkit.mapping.RowReader;
import dev.botkit.mapping.TableMapping;
import java.util.List;
import org.jooq.Field;

/** The whole row, read by the table's generated mapping. */
record RowOutput<R>(TableMapping<?, R> mapping) implements Output<R> {

    @Override
    public List<? extends Field<?>> columns() {
        return mapping.columns();
    }

    @Override
    public RowReader<R> reader() {
        return mapping;
    }

    @Override
    public void describe(Shape shape) {
        shape.tag(RowOutput.class);
    }
}
