package dev.botkit.demo.pattern;

import dev.botkit.Botkit;
import dev.botkit.db.Chatbot;
import dev.botkit.demo.sample.Sample;
import dev.botkit.query.Chatbots;
import java.util.List;
import java.util.Optional;

/** Rows marked as deleted are left out unless asked for. */
public record SoftDeletion(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "Softly deleted rows";
    }

    @Pattern("Left out")
    public Optional<Chatbot> leftOut() {
        return botkit.find(Chatbots.byId(sample.deleted()));
    }

    @Pattern(
            value = "Asked for, among the others",
            show = {"id", "name", "active", "deletedAt"})
    public List<Chatbot> included() {
        return botkit.list(Chatbots.ownedBy(sample.ada()).includingDeleted());
    }

    @Pattern(
            value = "Asked for, by themselves",
            show = {"id", "name", "active", "deletedAt"})
    public List<Chatbot> only() {
        return botkit.list(Chatbots.ownedBy(sample.ada()).onlyDeleted());
    }
}
