package dev.botkit.demo.sample;

import static dev.botkit.demo.sample.Sample.MONDAY;

import dev.botkit.Botkit;
import dev.botkit.db.NewActivityLog;
import dev.botkit.db.NewTeam;
import dev.botkit.db.NewTeamMember;
import dev.botkit.db.NewUser;
import dev.botkit.json.JsonObject;
import dev.botkit.type.Role;
import java.util.Map;

/** Users, a team, and what they did. */
record People(int ada, int ben, int team) {

    static People insert(Botkit botkit) {
        int ada = user(botkit, "ada@example.com", "Ada Moreau", Role.OWNER, 0);
        int ben = user(botkit, "ben@example.com", "Ben Okafor", Role.ADMIN, 1);
        int chloe = user(botkit, "chloe@example.com", "Chloe Lindqvist", Role.MEMBER, 3);

        int team = botkit.insert(NewTeam.of("Harbour Coffee")).id();
        member(botkit, ada, team, Role.OWNER, 0);
        member(botkit, ben, team, Role.ADMIN, 1);
        member(botkit, chloe, team, Role.MEMBER, 3);

        log(botkit, team, ada, "plan.changed", Map.of("plan", "pro", "seats", 5));
        log(botkit, team, ada, "chatbot.created", Map.of("chatbot", "Support"));
        log(botkit, team, ben, "member.invited", Map.of("email", "chloe@example.com"));
        return new People(ada, ben, team);
    }

    private static int user(Botkit botkit, String email, String name, Role role, int day) {
        return botkit.insert(NewUser.of(email).name(name).role(role).createdAt(MONDAY.plusDays(day)))
                .id();
    }

    private static void member(Botkit botkit, int user, int team, Role role, int day) {
        botkit.insert(NewTeamMember.of(user, team).role(role).joinedAt(MONDAY.plusDays(day)));
    }

    private static void log(Botkit botkit, int team, int user, String action, Map<String, ?> meta) {
        botkit.insert(NewActivityLog.of(action).teamId(team).userId(user).meta(JsonObject.of(meta)));
    }
}
