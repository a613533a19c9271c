package dev.botkit.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What becomes of a property. Immutable. */
sealed interface JsonChange {

    /** It gets a value. */
    record Put(Param<JSONB> value) implements JsonChange {

        static Put of(String json) {
            return new Put(DSL.val(JSONB.valueOf(json)));
        }
    }

    /** It is taken away. */
    record Remove() implements JsonChange {}

    /**
     * Properties inside of it change.
     *
     * @param instead the object that they change, if it isn't the one that stands there
     */
    record Within(@Nullable Param<JSONB> instead, Map<String, JsonChange> properties) implements JsonChange {

        static final Within NOTHING = new Within(null, Map.of());

        /** These changes, and then that of the property at the end of the path. */
        Within and(List<String> path, JsonChange change) {
            String name = path.getFirst();
            Map<String, JsonChange> all = new LinkedHashMap<>(properties);
            JsonChange before = all.remove(name);
            if (path.size() == 1) {
                all.put(name, change);
            } else if (before instanceof Remove && change instanceof Remove) {
                all.put(name, before);
            } else {
                all.put(name, inside(before).and(path.subList(1, path.size()), change));
            }
            return new Within(instead, all);
        }

        private static Within inside(@Nullable JsonChange before) {
            return switch (before) {
                case null -> NOTHING;
                case Within within -> within;
                case Put put -> new Within(put.value(), Map.of());
                case Remove removed -> new Within(Put.of("{}").value(), Map.of());
            };
        }

        /** Whether nothing is put anywhere, so that what isn't there need not come to be. */
        boolean onlyRemoves() {
            return instead == null && properties.values().stream().allMatch(Within::onlyRemoves);
        }

        private static boolean onlyRemoves(JsonChange change) {
            return change instanceof Remove || (change instanceof Within within && within.onlyRemoves());
        }

        /** The paths of all that is removed, where nothing else is done. */
        List<List<String>> removed() {
            List<List<String>> paths = new ArrayList<>();
            properties.forEach((name, change) -> {
                List<List<String>> below = change instanceof Within within ? within.removed() : List.of(List.of());
                for (List<String> rest : below) {
                    List<String> path = new ArrayList<>(List.of(name));
                    path.addAll(rest);
                    paths.add(path);
                }
            });
            return paths;
        }
    }
}
