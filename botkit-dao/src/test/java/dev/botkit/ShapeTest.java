package dev.botkit;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.query.Chatbots;
import dev.botkit.type.DocumentStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShapeTest {

    /** Each differs from all others in the SQL's text. */
    static final List<Condition> ALL_DIFFERENT = List.of(
            CHATBOTS.NAME.eq("a"),
            CHATBOTS.NAME.ne("a"),
            CHATBOTS.NAME.lt("a"),
            CHATBOTS.NAME.le("a"),
            CHATBOTS.DESCRIPTION.eq("a"),
            CHATBOTS.NAME.eq(CHATBOTS.DESCRIPTION),
            CHATBOTS.NAME.eq(DSL.inline("a")),
            CHATBOTS.NAME.eq(DSL.inline("b")),
            CHATBOTS.NAME.in("a"),
            CHATBOTS.NAME.notIn("a"),
            CHATBOTS.NAME.isNull(),
            CHATBOTS.NAME.isNotNull(),
            CHATBOTS.NAME.like("a"),
            CHATBOTS.NAME.like("a", '!'),
            CHATBOTS.NAME.like("a", '#'),
            CHATBOTS.NAME.notLike("a"),
            CHATBOTS.NAME.likeIgnoreCase("a"),
            DSL.lower(CHATBOTS.NAME).eq("a"),
            DSL.upper(CHATBOTS.NAME).eq("a"),
            CHATBOTS.USER_ID.plus(1).eq(2),
            CHATBOTS.USER_ID.minus(1).eq(2),
            CHATBOTS.USER_ID.times(1).eq(2),
            CHATBOTS.NAME.eq("a").not(),
            CHATBOTS.NAME.eq("a").and(CHATBOTS.NAME.eq("b")),
            CHATBOTS.NAME.eq("a").or(CHATBOTS.NAME.eq("b")),
            CHATBOTS.NAME.eq("a").and(CHATBOTS.NAME.eq("b")).not(),
            CHATBOTS.NAME.eq("a").and(CHATBOTS.NAME.eq("b").not()),
            CHATBOTS.ACTIVE.isTrue(),
            CHATBOTS.ACTIVE.isFalse());

    @Test
    void valuesAreNoPartOfAShape() {
        Shape one = shape(CHATBOTS.NAME.eq("a").and(CHATBOTS.ID.gt(1L)));
        Shape other = shape(CHATBOTS.NAME.eq("b").and(CHATBOTS.ID.gt(2L)));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(values(one)).containsExactly("a", 1L);
        assertThat(values(other)).containsExactly("b", 2L);
    }

    @Test
    void theNumberOfValuesInAListIsNoPartOfAShape() {
        assertThat(shape(CHATBOTS.ID.in(1L))).isEqualTo(shape(CHATBOTS.ID.in(1L, 2L, 3L)));
        assertThat(shape(CHATBOTS.ID.in(List.of()))).isEqualTo(shape(CHATBOTS.ID.in(1L)));
    }

    @Test
    void conditionsOfAnotherTextHaveAnotherShape() {
        for (int i = 0; i < ALL_DIFFERENT.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(shape(ALL_DIFFERENT.get(i)))
                        .as("%s and %s", ALL_DIFFERENT.get(i), ALL_DIFFERENT.get(k))
                        .isNotEqualTo(shape(ALL_DIFFERENT.get(k)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL_DIFFERENT")
    void whatIsOftenAskedForIsRenderedOnce(Condition condition) {
        assertThat(shape(condition).isOpaque()).isFalse();
    }

    @Test
    void aConditionUsedTwiceIsAnotherShapeThanTwoConditions() {
        Condition named = CHATBOTS.NAME.eq("a");

        assertThat(values(shape(named.or(named)))).containsExactly("a");
        assertThat(shape(named.or(named))).isNotEqualTo(shape(named.or(CHATBOTS.NAME.eq("a"))));
    }

    @Test
    void anOrderAndALimitArePartsOfAShape() {
        Chatbots all = Chatbots.all();
        List<Shape> shapes = Stream.of(
                        all,
                        all.newestFirst(),
                        all.orderBy(Sort.asc(CHATBOTS.CREATED_AT)),
                        all.orderBy(Sort.desc(CHATBOTS.DESCRIPTION)),
                        all.orderBy(Sort.desc(CHATBOTS.DESCRIPTION).nullsLast()),
                        all.limit(1),
                        all.limit(2),
                        all.includingDeleted(),
                        all.onlyDeleted())
                .map(ShapeTest::shape)
                .toList();

        assertThat(shapes).doesNotHaveDuplicates();
    }

    static final List<Condition> OPAQUE = List.of(
            DSL.condition("length(name) = ?", 7),
            CHATBOTS.NAME.eq(DSL.field("upper(?)", String.class, "a")),
            CHATBOTS.as("c").NAME.eq("a"),
            DOCUMENTS.STATUS.eq(DocumentStatus.FAILED),
            CHATBOTS.NAME.eq(DSL.param("name", "a")),
            DSL.exists(DSL.selectOne().from(DOCUMENTS).where(DOCUMENTS.CHATBOT_ID.eq(CHATBOTS.ID))),
            CHATBOTS.ID.in(DSL.select(DOCUMENTS.CHATBOT_ID).from(DOCUMENTS)));

    @ParameterizedTest
    @FieldSource("OPAQUE")
    void whatCanNotBeSeenThroughIsRenderedEachTime(Condition condition) {
        assertThat(shape(condition).isOpaque()).isTrue();
    }

    private static Shape shape(Condition condition) {
        return shape(Chatbots.all().where(condition));
    }

    private static Shape shape(Query<?> query) {
        Shape shape = new Shape(StatementKind.SELECT);
        query.describe(shape);
        return shape;
    }

    private static List<Object> values(Shape shape) {
        return shape.params().stream().<Object>map(Param::getValue).toList();
    }
}
