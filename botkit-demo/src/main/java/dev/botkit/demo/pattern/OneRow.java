package dev.botkit.demo.pattern;

import dev.botkit.Botkit;
import dev.botkit.db.Chatbot;
import dev.botkit.db.User;
import dev.botkit.demo.sample.Sample;
import dev.botkit.error.NotFoundException;
import dev.botkit.query.Chatbots;
import dev.botkit.query.Users;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row or none: the verb says what becomes of none. */
public record OneRow(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "One row";
    }

    @Pattern(
            value = "Find one, which may not be there",
            show = {"id", "name", "email", "role"})
    public Optional<User> findOne() {
        return botkit.find(Users.byEmail("ada@example.com"));
    }

    @Pattern("Find none")
    public Optional<User> findNone() {
        return botkit.find(Users.byEmail("nobody@example.com"));
    }

    @Pattern(
            value = "Get one that must be there",
            show = {"id", "name", "description", "active", "createdAt"})
    public Chatbot getOne() {
        return botkit.get(Chatbots.byId(sample.support()));
    }

    @Pattern(
            value = "The first of several",
            show = {"id", "name", "createdAt"})
    public Optional<Chatbot> first() {
        return botkit.first(Chatbots.ownedBy(sample.ada()).newestFirst());
    }

    @Pattern("Get one that isn't there")
    public @Nullable String getMissing() {
        try {
            return botkit.get(Chatbots.byId(404)).name();
        } catch (NotFoundException e) {
            return e.getMessage();
        }
    }
}
