package dev.botkit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jooq.Table;

/**
 * The plans of the shapes met so far. An application has as many shapes as it has places that ask, a few hundred;
 * should it make up ever new ones, the cache begins again rather than grow without bound.
 */
final class PlanCache {

    static final int CAPACITY = 2_000;

    private final Map<Shape, Optional<Plan>> plans = new ConcurrentHashMap<>();
    private final Map<Table<?>, Cascade> cascades = Collections.synchronizedMap(new IdentityHashMap<>());

    /** The plan of the shape, made at first sight; empty when there can be none. */
    Optional<Plan> get(Shape shape, Supplier<Optional<Plan>> maker) {
        if (shape.isOpaque()) {
            return Optional.empty();
        }
        Optional<Plan> found = plans.get(shape);
        if (found != null) {
            return found;
        }
        if (plans.size() >= CAPACITY) {
            plans.clear();
        }
        Optional<Plan> made = maker.get();
        plans.put(shape, made);
        return made;
    }

    /** What goes with a table's rows, of which there is one tree for each generated table. */
    Cascade cascade(Table<?> root) {
        return cascades.computeIfAbsent(root, Cascade::of);
    }

    int size() {
        return plans.size();
    }
}
