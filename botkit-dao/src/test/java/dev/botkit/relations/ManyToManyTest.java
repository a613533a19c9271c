package dev.botkit.relations;

import static dev.botkit.db.Tables.CHATBOTS;
import static dev.botkit.db.Tables.TEAMS;
import static dev.botkit.db.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;

import dev.botkit.Botkit;
import dev.botkit.Given;
import dev.botkit.Sort;
import dev.botkit.db.Chatbot;
import dev.botkit.db.NewTeam;
import dev.botkit.db.NewTeamMember;
import dev.botkit.db.Team;
import dev.botkit.db.User;
import dev.botkit.query.TeamMembers;
import dev.botkit.query.Teams;
import dev.botkit.query.Users;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.testkit.TestDatabase;
import dev.botkit.type.Role;
import dev.botkit.wire.RoundTrips;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users and teams, by way of memberships; and joins that no relation says, by plain jOOQ into the same row types. */
@PostgresTest
class ManyToManyTest {

    private RoundTrips roundTrips;
    private Botkit botkit;
    private User ada;
    private User bob;
    private Team red;
    private Team blue;

    @BeforeEach
    void adaIsInBothTeamsAndBobInOne(TestDatabase database) throws Exception {
        roundTrips = new RoundTrips(database);
        botkit = roundTrips.botkit();
        Given given = new Given(botkit);
        ada = given.user("Ada");
        bob = given.user("Bob");
        red = botkit.insert(NewTeam.of("Red"));
        blue = botkit.insert(NewTeam.of("Blue"));
        botkit.insert(NewTeamMember.of(ada.id(), red.id()).role(Role.OWNER));
        botkit.insert(NewTeamMember.of(bob.id(), red.id()));
        botkit.insert(NewTeamMember.of(ada.id(), blue.id()));
    }

    @AfterEach
    void close() throws Exception {
        roundTrips.close();
    }

    record TeamAndMembers(Team team, List<Member> members) {}

    record Member(User user, Role role) {}

    @Test
    void aTeamWithItsUsersAndTheirRolesInIt() {
        assertThat(roundTrips.once(() -> botkit.list(Teams.all()
                        .where(TEAMS.ID.in(red.id(), blue.id()))
                        .byName()
                        .with(
                                Teams.MEMBERS.of(members -> members.longestFirst()
                                        .with(TeamMembers.USER, (member, user) -> new Member(user, member.role()))),
                                TeamAndMembers::new))))
                .containsExactly(
                        new TeamAndMembers(blue, List.of(new Member(ada, Role.MEMBER))),
                        new TeamAndMembers(red, List.of(new Member(ada, Role.OWNER), new Member(bob, Role.MEMBER))));
    }

    record UserAndTeams(User user, List<String> teams) {}

    @Test
    void aUserWithTheNamesOfTheTeams() {
        assertThat(roundTrips.once(() -> botkit.list(Users.all()
                        .where(USERS.ID.in(ada.id(), bob.id()))
                        .orderBy(Sort.asc(USERS.ID))
                        .with(
                                Users.MEMBERSHIPS.of(all -> all.orderBy(Sort.asc(TeamMembers.TEAM, TEAMS.NAME))
                                        .with(
                                                TeamMembers.TEAM.of(team -> team.select(TEAMS.NAME, name -> name)),
                                                (membership, name) -> name)),
                                UserAndTeams::new))))
                .containsExactly(new UserAndTeams(ada, List.of("Blue", "Red")), new UserAndTeams(bob, List.of("Red")));
    }

    @Test
    void usersWhoOwnATeam() {
        assertThat(roundTrips.once(() -> botkit.list(Users.all()
                        .where(USERS.ID.in(ada.id(), bob.id()))
                        .whereExists(Users.MEMBERSHIPS, all -> all.withRole(Role.OWNER)))))
                .containsExactly(ada);
    }

    @Test
    void aSelfJoinByJooq() {
        Given given = new Given(botkit);
        Chatbot first = given.chatbot(ada, "First");
        Chatbot second = given.chatbot(ada, "Second");
        var older = CHATBOTS.as("older");

        assertThat(roundTrips.once(() -> botkit.jooq()
                        .select(CHATBOTS.fields())
                        .select(older.fields())
                        .from(CHATBOTS)
                        .join(older)
                        .on(older.USER_ID.eq(CHATBOTS.USER_ID).and(older.ID.lt(CHATBOTS.ID)))
                        .where(CHATBOTS.USER_ID.eq(ada.id()))
                        .fetch(pair -> List.of(
                                pair.into(CHATBOTS).into(Chatbot.class),
                                pair.into(older).into(Chatbot.class)))))
                .containsExactly(List.of(second, first));
    }

    @Test
    void aJoinWithASubqueryByJooq() {
        Given given = new Given(botkit);
        Chatbot only = given.chatbot(bob, "Only");
        var busy = botkit.jooq()
                .select(CHATBOTS.USER_ID, count().as("bots"))
                .from(CHATBOTS)
                .groupBy(CHATBOTS.USER_ID)
                .asTable("busy");

        assertThat(roundTrips.once(() -> botkit.jooq()
                        .select(CHATBOTS.fields())
                        .from(CHATBOTS)
                        .join(busy)
                        .on(CHATBOTS.USER_ID.eq(busy.field(CHATBOTS.USER_ID)))
                        .where(busy.field("bots", Integer.class).eq(1))
                        .and(CHATBOTS.USER_ID.eq(bob.id()))
                        .fetchInto(Chatbot.class)))
                .containsExactly(only);
    }
}
