package dev.botkit;

import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.ParentColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Puts rows in an order in which each comes behind those it refers to. They can't refer to each other in a circle. */
final class ParentsFirst {

    private final Set<NewRow<?, ?>> given = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<NewRow<?, ?>> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<NewRow<?, ?>> order = new ArrayList<>();

    private ParentsFirst() {}

    /**
     * @throws IllegalArgumentException when a row is there twice, or one that another refers to is missing
     */
    static List<NewRow<?, ?>> order(Collection<? extends NewRow<?, ?>> rows) {
        ParentsFirst sorting = new ParentsFirst();
        for (NewRow<?, ?> row : rows) {
            if (!sorting.given.add(row)) {
                throw new IllegalArgumentException(
                        row + " is given twice: a value becomes one row. For a second one make another value.");
            }
        }
        rows.forEach(sorting::place);
        return sorting.order;
    }

    private void place(NewRow<?, ?> row) {
        if (!placed.add(row)) {
            return;
        }
        for (ParentColumn parent : row.parents().values()) {
            if (!given.contains(parent.row())) {
                throw new IllegalArgumentException(row + " refers to " + parent.row()
                        + ", which isn't among the rows to insert: give that very value too; each method of it returns"
                        + " another.");
            }
            place(parent.row());
        }
        order.add(row);
    }
}
