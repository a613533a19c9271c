package dev.botkit;

/** What a query must be to be taken page by page. */
final class Paging {

    private Paging() {}

    /** The query in an order in which each row has its place, as far as it takes rows one by one. */
    static <R> Query<R> ordered(Query<R> query) {
        if (query.selection().limit() != null) {
            throw new IllegalArgumentException("The query has a limit of "
                    + query.selection().limit() + ": a page has its own size, leave it out.");
        }
        if (query.output().mergesRows()) {
            requireChosen(query);
            return query;
        }
        return query.select(query.selection().totallyOrdered());
    }

    /** A key that wasn't chosen would have to be, and rows be distinct that differ in nothing else. */
    private static void requireChosen(Query<?> query) {
        if (query.output() instanceof ChosenColumns<?> chosen && chosen.distinct()) {
            for (Sort<?> key : query.selection().orderAsGiven()) {
                if (chosen.columns().stream().noneMatch(column -> column == key.field())) {
                    throw new IllegalArgumentException("Distinct rows are ordered by columns that were chosen, and "
                            + key.field().getName() + " is none of them.");
                }
            }
        }
    }

    static <R> Query<R> scrollable(Query<R> query) {
        if (query.output().mergesRows()) {
            throw new IllegalArgumentException(
                    "Distinct rows and groups have no key to scroll by: take them with page or list.");
        }
        Query<R> ordered = ordered(query);
        ordered.selection().order().forEach(key -> KeyText.requireScrollable(key.field()));
        return ordered;
    }
}
