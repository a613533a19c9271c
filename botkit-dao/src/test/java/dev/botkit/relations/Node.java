package dev.botkit.relations;

import dev.botkit.Query;
import dev.botkit.Related;
import dev.botkit.Sort;
import dev.botkit.TableQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One level of a random question: it can be put to Botkit, and, row by row, to jOOQ. */
record Node<Q extends TableQuery<Q, T, R>, T extends Record, R>(
        Entity<Q, T, R> entity,
        List<Condition> filters,
        boolean withDeleted,
        @Nullable TableField<T, ?> order,
        boolean ascending,
        @Nullable Integer limit,
        List<Edge<T>> edges,
        List<Node<?, ?, ?>> below) {

    /** A row and what it is related to. */
    record Tree(Object row, List<Object> related) {}

    static <Q extends TableQuery<Q, T, R>, T extends Record, R> Node<Q, T, R> many(
            Entity<Q, T, R> entity, Random random, int depth) {
        List<Condition> filters =
                entity.filters().stream().filter(each -> random.nextInt(4) == 0).toList();
        boolean ordered = random.nextBoolean();
        TableField<T, ?> order =
                ordered ? entity.sortable().get(random.nextInt(entity.sortable().size())) : null;
        Integer limit = ordered && random.nextBoolean() ? random.nextInt(4) : null;
        boolean withDeleted = entity.withDeleted() != null && random.nextInt(3) == 0;
        return of(entity, filters, withDeleted, order, limit, random, depth);
    }

    static <Q extends TableQuery<Q, T, R>, T extends Record, R> Node<Q, T, R> one(
            Entity<Q, T, R> entity, Random random, int depth) {
        return of(entity, List.of(), true, null, null, random, depth);
    }

    private static <Q extends TableQuery<Q, T, R>, T extends Record, R> Node<Q, T, R> of(
            Entity<Q, T, R> entity,
            List<Condition> filters,
            boolean withDeleted,
            @Nullable TableField<T, ?> order,
            @Nullable Integer limit,
            Random random,
            int depth) {
        List<Edge<T>> edges = new ArrayList<>();
        List<Node<?, ?, ?>> below = new ArrayList<>();
        for (Edge<T> edge : entity.edges().get()) {
            if (depth > 0 && edges.size() < 3 && random.nextInt(3) > 0) {
                edges.add(edge);
                below.add(edge.random(random, depth - 1));
            }
        }
        return new Node<>(entity, filters, withDeleted, order, random.nextBoolean(), limit, edges, below);
    }

    /** The rows alone, in the words of Botkit. */
    Q rows(Q all) {
        Q rows = all;
        for (Condition filter : filters) {
            rows = rows.where(filter);
        }
        if (withDeleted && entity.withDeleted() != null) {
            rows = entity.withDeleted().apply(rows);
        }
        if (order != null) {
            rows = rows.orderBy(ascending ? Sort.asc(order) : Sort.desc(order));
        }
        return limit == null ? rows : rows.limit(limit);
    }

    /** The rows with all that is below them, in the words of Botkit. */
    @SuppressWarnings("unchecked") // An Object is what any row is.
    Query<Object> ask(Q all) {
        Q rows = rows(all);
        List<Related<T, ?>> related = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            related.add(edges.get(i).ask().apply(below.get(i)));
        }
        return switch (related.size()) {
            case 0 -> (Query<Object>) (Query<?>) rows;
            case 1 -> rows.with(related.get(0), this::tree);
            case 2 -> rows.with(related.get(0), related.get(1), this::tree);
            default -> rows.with(related.get(0), related.get(1), related.get(2), this::tree);
        };
    }

    private Object tree(Object row, Object... related) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < related.length; i++) {
            values.add(below.get(i).comparable(related[i]));
        }
        return new Tree(row, values);
    }

    /** Rows in no order are equal in any. */
    Object comparable(Object value) {
        return value instanceof List<?> rows && order == null ? Set.copyOf(rows) : value;
    }

    /** The same answer, assembled of plain jOOQ queries: one for each row and relation. */
    List<Object> assemble(DSLContext jooq, Condition among) {
        List<Object> rows = new ArrayList<>();
        for (Record found : select(jooq, among)) {
            R row = found.into(entity.row());
            List<Object> related = new ArrayList<>();
            for (int i = 0; i < edges.size(); i++) {
                related.add(assemble(jooq, edges.get(i), below.get(i), found));
            }
            rows.add(related.isEmpty() ? row : new Tree(row, related));
        }
        return rows;
    }

    private static Object assemble(DSLContext jooq, Edge<?> edge, Node<?, ?, ?> node, Record of) {
        Condition related = equal(edge.far(), of.get(edge.near()));
        return switch (edge.kind()) {
            case ONE -> node.assemble(jooq, related).getFirst();
            case MANY -> node.comparable(node.assemble(jooq, related));
            case COUNT -> (long) node.select(jooq, related).size();
        };
    }

    private List<T> select(DSLContext jooq, Condition among) {
        Condition notDeleted =
                entity.withDeleted() == null || withDeleted ? DSL.noCondition() : DSL.condition("deleted_at is null");
        return jooq.selectFrom(entity.table())
                .where(among)
                .and(notDeleted)
                .and(DSL.and(filters))
                .orderBy(order == null ? List.of() : totalOrder())
                .limit(limit == null ? Integer.MAX_VALUE : limit)
                .fetch();
    }

    /** PostgreSQL's own places for nulls, and the id, which tells any two rows apart. */
    private List<SortField<?>> totalOrder() {
        Field<?> id = entity.table().field("id");
        return ascending ? List.of(order.asc(), id.asc()) : List.of(order.desc(), id.desc());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition equal(Field far, Object key) {
        return far.eq(key);
    }
}
