package dev.botkit.schema;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Findings of one check that are as they should be, and why. */
record Waiver(String check, String reason, List<String> objects) {

    private static final List<Waiver> ALL = List.of(
            waive(
                    "INDEXES_WITH_TIMESTAMP_IN_THE_MIDDLE",
                    "Lists are read in order of (created_at, id): without the id behind it, a page loses or repeats rows",
                    "activity_logs.idx_activity_logs_team_created",
                    "activity_logs.idx_activity_logs_user_created",
                    "aibotkit_chatbots.idx_chatbots_active",
                    "aibotkit_chatbots.idx_chatbots_user_id",
                    "aibotkit_conversations.idx_conversations_chatbot_created",
                    "aibotkit_documents.idx_documents_chatbot_id",
                    "aibotkit_documents.idx_documents_status",
                    "aibotkit_messages.idx_messages_conversation_created"),
            waive(
                    "INDEXES_WITH_BOOLEAN",
                    "The flag stands between owner and order, so that a generic plan needn't read the inactive ones",
                    "aibotkit_chatbots.idx_chatbots_active"),
            waive(
                    "INDEXES_WITH_NULL_VALUES",
                    "Few entries have no team or no user: leaving them out of the index saves next to nothing",
                    "activity_logs.idx_activity_logs_team_created",
                    "activity_logs.idx_activity_logs_user_created"),
            waive(
                    "PRIMARY_KEYS_WITH_SERIAL_TYPES",
                    "serial and bigserial are the given definition; identity would be filled from a sequence all the same",
                    "activity_logs.id",
                    "aibotkit_analytics.id",
                    "aibotkit_chatbots.id",
                    "aibotkit_conversations.id",
                    "aibotkit_documents.id",
                    "aibotkit_messages.id",
                    "team_members.id",
                    "teams.id",
                    "users.id"),
            waive(
                    "COLUMNS_WITH_FIXED_LENGTH_VARCHAR",
                    "The lengths are the given definition; to raise one rewrites nothing",
                    "activity_logs.action",
                    "activity_logs.ip_address",
                    "aibotkit_chatbots.name",
                    "aibotkit_conversations.session_id",
                    "aibotkit_conversations.title",
                    "aibotkit_documents.source_type",
                    "aibotkit_documents.status",
                    "aibotkit_documents.title",
                    "aibotkit_messages.role",
                    "team_members.role",
                    "teams.name",
                    "users.email",
                    "users.name",
                    "users.role"));

    /** Checks that aren't asked, and why: what they find in a database made a second ago says nothing of its schema. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "UNUSED_INDEXES", "needs the reads of weeks; that each index answers a question is shown by IndexUseTest",
            "TABLES_WITH_MISSING_INDEXES", "needs the reads of weeks; the missing ones are shown by IndexUseTest",
            "BLOATED_TABLES", "needs updates and deletes of weeks; what there is of it is estimated from statistics",
            "BLOATED_INDEXES", "needs updates and deletes of weeks; calls the free space of a new index bloat");

    private static Waiver waive(String check, String reason, String... objects) {
        return new Waiver(check, reason, List.of(objects));
    }

    /** What is waived, as {@code CHECK: table.object}. */
    static SortedSet<String> waived() {
        return ALL.stream()
                .flatMap(waiver -> waiver.objects().stream().map(object -> waiver.check() + ": " + object))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
