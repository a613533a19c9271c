package dev.botkit.seed;

import dev.botkit.type.MessageRole;
import java.util.ArrayList;
import java.util.List;

/** A conversation as it could go: what is said in turns, and what it is about. */
record Script(String title, List<Turn> turns) {

    record Turn(MessageRole role, Template words) {}

    /** The same, going on after its end. */
    Script then(List<Turn> more) {
        List<Turn> all = new ArrayList<>(turns);
        all.addAll(more);
        return new Script(title, List.copyOf(all));
    }
}
