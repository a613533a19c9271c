package dev.botkit.seed;

import dev.botkit.seed.Dice.Topic;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What fills the gaps of a company's texts. A fact is the same in all of them; a word is the same in one conversation,
 * or one document. A number behind the name, {@code {bean2}}, asks for another one of the list.
 *
 * @param text what tells the conversation or the document from the others
 */
record Words(long seed, Names names, Company company, long text) implements UnaryOperator<String> {

    @Override
    public String apply(String gap) {
        return switch (gap) {
            case "company" -> company.name();
            case "city" -> company.city();
            case "site" -> company.site();
            case "visitor" -> names.anyFirst(Dice.of(seed, Topic.WORD, text));
            default -> ofList(gap);
        };
    }

    private String ofList(String gap) {
        int last = gap.length() - 1;
        char end = gap.charAt(last);
        boolean isNumbered = Character.isDigit(end);
        String name = isNumbered ? gap.substring(0, last) : gap;
        int others = isNumbered ? end - '1' : 0;
        List<String> facts = company.trade().facts().get(name);
        return facts == null
                ? word(company.trade().words(name), Dice.of(seed, Topic.WORD, text, name.hashCode()), others)
                : word(facts, Dice.of(seed, Topic.FACT, company.position(), name.hashCode()), others);
    }

    private static String word(List<String> list, Dice dice, int others) {
        String word = list.get((dice.below(list.size()) + others) % list.size());
        return word.indexOf('#') < 0 ? word : withDigits(word, dice);
    }

    private static String withDigits(String pattern, Dice dice) {
        StringBuilder word = new StringBuilder(pattern);
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '#') {
                word.setCharAt(i, (char) ('0' + dice.below(10)));
            }
        }
        return word.toString();
    }
}
