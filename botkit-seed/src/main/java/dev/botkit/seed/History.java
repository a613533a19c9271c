package dev.botkit.seed;

import dev.botkit.seed.Dice.Topic;
import dev.botkit.seed.Papers.Filed;
import dev.botkit.type.DocumentStatus;
import java.util.List;

/** What was done, in the order in which it was. */
final class History {

    private final Timeline timeline = Timeline.expecting(1024);

    /** What can happen, and the kind of thing whose position an entry has. */
    enum Event {
        /** To a person. */
        USER_REGISTERED("user.registered"),
        USER_SIGNED_IN("user.signed_in"),
        USER_DELETED("user.deleted"),
        /** To a company. */
        TEAM_CREATED("team.created"),
        /** To a membership. */
        MEMBER_JOINED("member.joined"),
        /** To a chatbot. */
        CHATBOT_CREATED("chatbot.created"),
        CHATBOT_ACTIVATED("chatbot.activated"),
        CHATBOT_DELETED("chatbot.deleted"),
        /** To a document. */
        DOCUMENT_ADDED("document.added"),
        DOCUMENT_COMPLETED("document.completed"),
        DOCUMENT_FAILED("document.failed");

        final String action;

        Event(String action) {
            this.action = action;
        }
    }

    private static final List<Event> EVENTS = List.of(Event.values());

    History(
            List<Company> companies,
            People people,
            List<Membership> memberships,
            List<Bot> bots,
            Papers papers,
            long seed) {
        people.all().forEach(person -> of(person, seed));
        for (Company company : companies) {
            if (company.hasTeam()) {
                add(company.founded() + 20, company.position(), Event.TEAM_CREATED);
            }
        }
        for (int i = 0; i < memberships.size(); i++) {
            if (!memberships.get(i).isFounder()) {
                add(memberships.get(i).since(), i, Event.MEMBER_JOINED);
            }
        }
        bots.forEach(this::of);
        for (int i = 0; i < papers.size(); i++) {
            of(papers.get(i));
        }
        timeline.sorted();
    }

    private void of(Person person, long seed) {
        int position = person.id() - 1;
        add(person.since(), position, Event.USER_REGISTERED);
        if (person.left() != null) {
            add(person.left(), position, Event.USER_DELETED);
            return;
        }
        Dice dice = Dice.of(seed, Topic.LOG, position);
        for (int i = dice.below(4); i > 0; i--) {
            add(Clock.after(person.since(), Clock.DAYS - 1, dice), position, Event.USER_SIGNED_IN);
        }
    }

    private void of(Bot bot) {
        int position = bot.id() - 1;
        add(bot.created(), position, Event.CHATBOT_CREATED);
        if (!bot.draft()) {
            add(bot.created() + 240, position, Event.CHATBOT_ACTIVATED);
        }
        if (bot.closed() != null) {
            add(bot.closed(), position, Event.CHATBOT_DELETED);
        }
    }

    private void of(Filed document) {
        int position = document.id() - 1;
        add(document.added(), position, Event.DOCUMENT_ADDED);
        if (document.deleted() == null && document.status() == DocumentStatus.COMPLETED) {
            add(document.updated(), position, Event.DOCUMENT_COMPLETED);
        } else if (document.deleted() == null && document.status() == DocumentStatus.FAILED) {
            add(document.updated(), position, Event.DOCUMENT_FAILED);
        }
    }

    private void add(int second, int position, Event event) {
        timeline.add(second, position, EVENTS.indexOf(event));
    }

    int size() {
        return timeline.size();
    }

    int second(int entry) {
        return timeline.second(entry);
    }

    Event event(int entry) {
        return EVENTS.get(timeline.number(entry));
    }

    /** The position, from 0, of what it happened to. */
    int position(int entry) {
        return timeline.parent(entry);
    }
}
