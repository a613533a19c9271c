package dev.botkit.demo.pattern;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.USERS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import dev.botkit.Botkit;
import dev.botkit.db.Chatbot;
import dev.botkit.demo.sample.Sample;
import dev.botkit.query.Chatbots;
import java.util.List;
import java.util.Optional;
import org.jooq.Record2;
import org.jooq.Result;

/** What a query object doesn't say, jOOQ does: on the same connections, with the same row types. */
public record WithJooq(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "With jOOQ";
    }

    @Pattern(
            value = "Any jOOQ condition goes in",
            show = {"id", "name", "description"})
    public List<Chatbot> anyCondition() {
        return botkit.list(Chatbots.all()
                .where(CHATBOTS.NAME.likeIgnoreCase("s%").or(CHATBOTS.DESCRIPTION.containsIgnoreCase("jobs"))));
    }

    @Pattern(
            value = "An optional filter falls away",
            show = {"id", "name", "active"})
    public List<Chatbot> optionalFilter() {
        Optional<String> search = Optional.empty();
        return botkit.list(Chatbots.ownedBy(sample.ada())
                .where(search.map(CHATBOTS.NAME::containsIgnoreCase).orElse(noCondition())));
    }

    @Pattern("Join and count")
    public Result<Record2<String, Integer>> joinAndCount() {
        return botkit.jooq()
                .select(USERS.EMAIL, count(CHATBOTS.ID).as("chatbots"))
                .from(USERS)
                .leftJoin(CHATBOTS)
                .on(CHATBOTS.USER_ID.eq(USERS.ID).and(CHATBOTS.DELETED_AT.isNull()))
                .groupBy(USERS.ID)
                .orderBy(USERS.ID)
                .fetch();
    }

    @Pattern(
            value = "Plain jOOQ, read into the same row type",
            show = {"id", "userId", "name", "style"})
    public List<Chatbot> sameRowType() {
        return botkit.jooq()
                .selectFrom(CHATBOTS)
                .where(CHATBOTS.user().EMAIL.eq("ada@example.com"))
                .orderBy(CHATBOTS.ID)
                .fetchInto(Chatbot.class);
    }
}
