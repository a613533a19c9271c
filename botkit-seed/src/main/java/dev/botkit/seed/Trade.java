package dev.botkit.seed;

import java.util.List;
import java.util.Map;

/**
 * A kind of business, and what its chatbots know and are asked.
 *
 * @param companies how companies of this trade are called
 * @param bots what they call their chatbots
 * @param personality who such a chatbot is
 * @param week how busy the days are, from Monday to Sunday
 * @param facts what is the same in everything that one company says
 * @param words what differs from one conversation to the next
 * @param documents what its chatbots answer from
 * @param scripts how conversations go, each with each of the ways to end it
 */
record Trade(
        String name,
        List<Template> companies,
        List<BotIdea> bots,
        String personality,
        List<Integer> week,
        Map<String, List<String>> facts,
        Map<String, List<String>> words,
        List<Paper> documents,
        List<Script> scripts) {

    record BotIdea(String name, Template description) {}

    record Paper(String title, Template content) {}

    /** The words of a name. */
    List<String> words(String name) {
        List<String> list = words.get(name);
        if (list == null) {
            throw new IllegalStateException("The trade \"" + this.name + "\" has no words {" + name + "}.");
        }
        return list;
    }
}
