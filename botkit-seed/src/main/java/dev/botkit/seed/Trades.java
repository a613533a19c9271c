package dev.botkit.seed;

import dev.botkit.seed.Script.Turn;
import dev.botkit.seed.Trade.BotIdea;
import dev.botkit.seed.Trade.Paper;
import dev.botkit.type.MessageRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the trades from their files, a file each, and one of what all have in common. */
final class Trades {

    /** In the order of the files; another order would be other data. */
    private static final List<String> NAMES = List.of(
            "coffee",
            "bakery",
            "books",
            "bicycles",
            "hotel",
            "dentist",
            "software",
            "fashion",
            "energy",
            "travel",
            "florist",
            "gym");

    private static final Trades ALL = new Trades();

    private final YamlNode common = YamlNode.ofResource("trades/common.yaml");
    private final List<List<Turn>> endings =
            common.at("endings").list().stream().map(Trades::turns).toList();
    private final List<String> cities = common.at("cities").texts();
    private final List<Template> greetings = templates(common.at("greetings"));
    private final List<Template> fallbacks = templates(common.at("fallbacks"));
    private final List<Trade> trades =
            NAMES.stream().map(name -> read("trades/" + name + ".yaml")).toList();

    private Trades() {}

    static List<Trade> all() {
        return ALL.trades;
    }

    static List<String> cities() {
        return ALL.cities;
    }

    /** What a chatbot says first. */
    static List<Template> greetings() {
        return ALL.greetings;
    }

    /** What it says when it has no answer. */
    static List<Template> fallbacks() {
        return ALL.fallbacks;
    }

    private Trade read(String file) {
        YamlNode trade = YamlNode.ofResource(file);
        return new Trade(
                trade.at("name").text(),
                templates(trade.at("companies")),
                trade.at("bots").map().entrySet().stream()
                        .map(bot -> new BotIdea(
                                bot.getKey(), Template.of(bot.getValue().text())))
                        .toList(),
                trade.at("personality").text(),
                trade.at("week").list().stream().map(YamlNode::number).toList(),
                withCommon(trade, "facts"),
                withCommon(trade, "words"),
                Stream.of(trade, common)
                        .flatMap(each -> each.at("documents").map().entrySet().stream())
                        .map(paper -> new Paper(
                                paper.getKey(), Template.of(paper.getValue().text())))
                        .toList(),
                trade.at("conversations").map().entrySet().stream()
                        .map(each -> new Script(each.getKey(), turns(each.getValue())))
                        .flatMap(script -> endings.stream().map(script::then))
                        .toList());
    }

    private static List<Template> templates(YamlNode list) {
        return list.texts().stream().map(Template::of).toList();
    }

    /** The trade's own lists before those that all have. */
    private Map<String, List<String>> withCommon(YamlNode trade, String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        common.at(key).map().forEach((name, list) -> lists.put(name, list.texts()));
        trade.at(key).map().forEach((name, list) -> lists.put(name, list.texts()));
        return lists;
    }

    /** A list of turns, each a map of one entry: who says what. */
    private static List<Turn> turns(YamlNode list) {
        return list.list().stream()
                .flatMap(turn -> turn.map().entrySet().stream())
                .map(turn -> new Turn(
                        MessageRole.valueOf(turn.getKey().toUpperCase(Locale.ROOT)),
                        Template.of(turn.getValue().text())))
                .collect(Collectors.toUnmodifiableList());
    }
}
