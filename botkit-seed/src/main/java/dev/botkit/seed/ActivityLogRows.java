package dev.botkit.seed;

import dev.botkit.db.NewActivityLog;
import dev.botkit.db.Tables;
import dev.botkit.db.tables.records.ActivityLogsRecord;
import dev.botkit.json.JsonObject;
import dev.botkit.seed.Dice.Topic;
import dev.botkit.seed.History.Event;
import dev.botkit.seed.Papers.Filed;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of {@code activity_logs}. */
record ActivityLogRows(Plan plan) {

    private static final List<String> WAYS_IN = List.of("e-mail link", "password", "single sign-on");
    private static final List<String> REASONS =
            List.of("The page answered 404.", "The file is encrypted.", "No text was found.", "It took too long.");

    /** Networks that are reserved for examples. */
    private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.", "2001:db8::");

    TableRows<ActivityLogsRecord> all() {
        return new TableRows<>(
                Tables.ACTIVITY_LOGS,
                plan.history.size(),
                () -> IntStream.range(0, plan.history.size()).mapToObj(this::row));
    }

    /**
     * What an entry tells.
     *
     * @param company where it was done; null outside of any
     * @param person who did it; null for the system itself
     */
    private record Told(@Nullable Company company, @Nullable Person person, JsonObject meta) {}

    private NewActivityLog row(int entry) {
        Dice dice = plan.dice(Topic.LOG_ROW, entry);
        Event event = plan.history.event(entry);
        Told told = told(event, plan.history.position(entry), dice);
        Company company = told.company();
        Person person = told.person();
        return NewActivityLog.of(event.action)
                .id(entry + 1)
                .teamId(company != null && company.hasTeam() ? company.team() : null)
                .userId(person == null ? null : person.id())
                .meta(told.meta())
                .ipAddress(person == null || dice.percent(5) ? null : dice.pick(NETWORKS) + dice.between(1, 99))
                .createdAt(plan.clock.at(plan.history.second(entry), dice.below(1_000_000)));
    }

    private Told told(Event event, int position, Dice dice) {
        return switch (event) {
            case USER_REGISTERED, USER_SIGNED_IN ->
                new Told(null, plan.people.all().get(position), meta("by", dice.pick(WAYS_IN)));
            case USER_DELETED -> {
                Person person = plan.people.all().get(position);
                yield new Told(person.company(), null, meta("userId", person.id()));
            }
            case TEAM_CREATED -> {
                Company company = plan.companies.get(position);
                yield new Told(company, plan.people.of(company).getFirst(), meta("team", company.name()));
            }
            case MEMBER_JOINED -> {
                Membership membership = plan.memberships.get(position);
                String role = membership.role().name().toLowerCase(Locale.ROOT);
                yield new Told(membership.team(), membership.person(), meta("role", role));
            }
            case CHATBOT_CREATED, CHATBOT_ACTIVATED, CHATBOT_DELETED -> {
                Bot bot = plan.bots.get(position);
                yield new Told(
                        bot.company(), bot.owner(), meta("chatbotId", bot.id()).with("chatbot", bot.name()));
            }
            case DOCUMENT_ADDED -> {
                Filed document = plan.papers.get(position);
                yield new Told(document.bot().company(), document.bot().owner(), about(document));
            }
            case DOCUMENT_COMPLETED -> {
                Filed document = plan.papers.get(position);
                yield new Told(document.bot().company(), null, about(document));
            }
            case DOCUMENT_FAILED -> {
                Filed document = plan.papers.get(position);
                yield new Told(document.bot().company(), null, about(document).with("reason", dice.pick(REASONS)));
            }
        };
    }

    private static JsonObject about(Filed document) {
        return meta("documentId", document.id())
                .with("chatbotId", document.bot().id())
                .with("title", document.paper().title());
    }

    private static JsonObject meta(String name, Object value) {
        return JsonObject.empty().with(name, value);
    }
}
