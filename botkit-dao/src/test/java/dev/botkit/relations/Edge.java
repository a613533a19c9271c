package dev.botkit.relations;

import dev.botkit.Related;
import dev.botkit.TableQuery;
import dev.botkit.ToMany;
import dev.botkit.ToOne;
import java.util.Random;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.TableField;

/** A relation that random questions may follow. */
record Edge<T extends Record>(
        Kind kind,
        TableField<?, ?> far,
        TableField<T, ?> near,
        Entity<?, ?, ?> to,
        Function<Node<?, ?, ?>, Related<T, ?>> ask) {

    enum Kind {
        ONE,
        MANY,
        COUNT
    }

    static <T extends Record, Q extends TableQuery<Q, C, R>, C extends Record, R> Edge<T> many(
            ToMany<T, Q, R> relation, TableField<C, ?> far, TableField<T, ?> near, Entity<Q, C, R> to) {
        return new Edge<>(
                Kind.MANY,
                far,
                near,
                to,
                node -> relation.of(all -> Edge.<Q, C, R>same(node).ask(all)));
    }

    static <T extends Record, Q extends TableQuery<Q, C, R>, C extends Record, R> Edge<T> one(
            ToOne<T, C, Q, R> relation, TableField<C, ?> far, TableField<T, ?> near, Entity<Q, C, R> to) {
        return new Edge<>(
                Kind.ONE,
                far,
                near,
                to,
                node -> relation.of(all -> Edge.<Q, C, R>same(node).ask(all)));
    }

    static <T extends Record, Q extends TableQuery<Q, C, R>, C extends Record, R> Edge<T> count(
            ToMany<T, Q, R> relation, TableField<C, ?> far, TableField<T, ?> near, Entity<Q, C, R> to) {
        return new Edge<>(
                Kind.COUNT,
                far,
                near,
                to,
                node -> relation.count(all -> Edge.<Q, C, R>same(node).rows(all)));
    }

    Node<?, ?, ?> random(Random random, int depth) {
        return switch (kind) {
            case ONE -> Node.one(to, random, depth);
            case MANY -> Node.many(to, random, depth);
            case COUNT -> Node.many(to, random, 0);
        };
    }

    @Override
    public String toString() {
        return kind + " " + to;
    }

    @SuppressWarnings("unchecked") // The node was made for the entity at the far end.
    private static <Q extends TableQuery<Q, C, R>, C extends Record, R> Node<Q, C, R> same(Node<?, ?, ?> node) {
        return (Node<Q, C, R>) node;
    }
}
