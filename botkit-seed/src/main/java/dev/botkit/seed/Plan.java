package dev.botkit.seed;

import java.time.LocalDate;
import java.util.List;

/**
 * Who and what there is, and how many rows that comes to. What it holds grows with the number of chatbots, not with that
 * of their messages.
 */
final class Plan {

    final long seed;
    final long messages;
    final Clock clock;
    final Names names;
    final List<Company> companies;
    final People people;
    final List<Membership> memberships;
    final List<Bot> bots;
    final Papers papers;
    final Traffic traffic;
    final Visits visits;
    final History history;

    Plan(int chatbots, long messages, long seed, LocalDate today) {
        this.seed = seed;
        this.messages = messages;
        this.clock = new Clock(today);
        this.names = new Names(seed);
        this.companies = Companies.having(chatbots, seed, names);
        this.people = new People(companies, seed, names);
        this.memberships = Membership.of(people.all(), companies, seed);
        this.bots = Bots.of(companies, people, seed);
        this.papers = new Papers(bots, seed);
        this.traffic = new Traffic(bots, messages, seed);
        this.visits = new Visits(bots, traffic, clock, seed);
        this.history = new History(companies, people, memberships, bots, papers, seed);
    }

    /** The tables, each behind those that it refers to. */
    List<TableRows<?>> tables() {
        return List.of(
                new UserRows(this).all(),
                new TeamRows(this).all(),
                new TeamMemberRows(this).all(),
                new ChatbotRows(this).all(),
                new DocumentRows(this).all(),
                new ConversationRows(this).all(),
                new MessageRows(this).all(),
                new AnalyticsRows(this).all(),
                new ActivityLogRows(this).all());
    }

    Dice dice(Dice.Topic topic, long thing) {
        return Dice.of(seed, topic, thing);
    }

    Words words(Company company, long text) {
        return new Words(seed, names, company, text);
    }
}
