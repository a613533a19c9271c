package dev.botkit.demo.pattern;

import static dev.botkit.type.DocumentStatus.FAILED;
import static dev.botkit.type.DocumentStatus.PENDING;

import dev.botkit.Botkit;
import dev.botkit.db.Document;
import dev.botkit.db.TeamMember;
import dev.botkit.demo.sample.Sample;
import dev.botkit.query.Documents;
import dev.botkit.query.TeamMembers;
import dev.botkit.type.Role;
import java.util.List;

/** Columns with a closed set of values are Java enums. */
public record SetsOfValues(Botkit botkit, Sample sample) implements Chapter {

    @Override
    public String title() {
        return "Closed sets of values";
    }

    @Pattern(
            value = "One of several: one array, one SQL text for any number",
            show = {"id", "title", "sourceType", "status"})
    public List<Document> oneOf() {
        return botkit.list(Documents.ofChatbot(sample.support()).withStatus(PENDING, FAILED));
    }

    @Pattern("A role in a team")
    public List<TeamMember> role() {
        return botkit.list(TeamMembers.ofTeam(sample.team()).withRole(Role.MEMBER));
    }
}
