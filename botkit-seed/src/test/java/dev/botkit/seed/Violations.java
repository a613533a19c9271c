package dev.botkit.seed;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What must not be in believable data, each as a query that finds it. */
final class Violations {

    static final Map<String, String> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("a day whose count isn't that of its messages", """
                    select * from
                      (select c.chatbot_id, (m.created_at at time zone 'UTC')::date as date, count(*) as messages
                         from aibotkit_messages m
                         join aibotkit_conversations c on c.id = m.conversation_id
                         join aibotkit_chatbots b on b.id = c.chatbot_id
                        where b.analytics_enabled is not false
                        group by 1, 2) real
                      full join aibotkit_analytics told using (chatbot_id, date)
                     where message_count is distinct from messages"""),
            Map.entry("a count for a chatbot that isn't counted", """
                    select 1 from aibotkit_analytics join aibotkit_chatbots b on b.id = chatbot_id
                     where not analytics_enabled"""),
            Map.entry("a conversation without messages", """
                    select 1 from aibotkit_conversations c
                     where not exists (select 1 from aibotkit_messages where conversation_id = c.id)"""),
            Map.entry("a conversation that was touched when nobody spoke", """
                    select 1 from aibotkit_conversations c
                     where created_at <> (select min(created_at) from aibotkit_messages where conversation_id = c.id)
                        or updated_at <> coalesce(deleted_at,
                             (select max(created_at) from aibotkit_messages where conversation_id = c.id))"""),
            Map.entry("a message before the one that it answers, or of the same speaker", """
                    select 1 from
                      (select created_at, role,
                              lag(created_at) over (partition by conversation_id order by id) as before,
                              lag(role) over (partition by conversation_id order by id) as speaker
                         from aibotkit_messages) m
                     where created_at <= before or role = speaker or (before is null and role <> 'user')"""),
            Map.entry("a conversation that goes on past midnight", """
                    select conversation_id from aibotkit_messages group by 1
                    having min((created_at at time zone 'UTC')::date) <> max((created_at at time zone 'UTC')::date)"""),
            Map.entry("a conversation that began before one with a smaller id", """
                    select 1 from (select created_at, lag(created_at) over (order by id) as before
                                     from aibotkit_conversations) c where date_trunc('second', before) > created_at"""),
            Map.entry("a text with a gap", """
                    select 1 from aibotkit_messages where content ~ '[{}#]' union all
                    select 1 from aibotkit_documents where content ~ '[{}#]' union all
                    select 1 from aibotkit_chatbots where description ~ '[{}#]' or messages_template::text ~ '[#]'"""),
            Map.entry("a length in tokens that is far off", """
                    select 1 from aibotkit_messages where abs(token_count - length(content) / 4.0) > 2"""),
            Map.entry(
                    "a chatbot that was there before its owner, or talked before it was there or after it was gone",
                    """
                    select 1 from aibotkit_chatbots b join users u on u.id = b.user_id where b.created_at < u.created_at
                    union all
                    select 1 from aibotkit_conversations c join aibotkit_chatbots b on b.id = c.chatbot_id
                     where c.created_at < b.created_at or c.created_at > b.deleted_at"""),
            Map.entry("a document of a chatbot that wasn't there", """
                    select 1 from aibotkit_documents d join aibotkit_chatbots b on b.id = d.chatbot_id
                     where d.created_at < b.created_at or d.created_at > b.deleted_at"""),
            Map.entry("a member of a team that wasn't there", """
                    select 1 from team_members m join teams t on t.id = team_id join users u on u.id = user_id
                     where joined_at < date_trunc('second', t.created_at) or joined_at < date_trunc('second', u.created_at)"""),
            Map.entry("a team without exactly one owner of its own", """
                    select team_id from team_members group by 1 having count(*) filter (where role = 'owner') <> 1"""),
            Map.entry("a chatbot of somebody who has left", """
                    select 1 from aibotkit_chatbots b join users u on u.id = b.user_id where u.deleted_at is not null"""),
            Map.entry("a document whose source and content don't go together", """
                    select 1 from aibotkit_documents
                     where (source_type = 'text') <> (source_url is null)
                        or (status = 'completed' and content is null)
                        or (status <> 'completed' and source_type <> 'text' and content is not null)"""),
            Map.entry("an address that could be real", """
                    select 1 from users where email !~ '^[a-z-]+\\.[a-z-]+@([a-z0-9-]+\\.example|example\\.(com|org))$'
                    union all
                    select 1 from aibotkit_documents where source_url !~ '^https://(files\\.)?[a-z0-9-]+\\.example/'
                    union all
                    select 1 from activity_logs
                     where ip_address !~ '^(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.[0-9]+$|^2001:db8::[0-9]+$'"""),
            Map.entry("a chatbot whose making nobody has logged", """
                    select 1 from aibotkit_chatbots b where not exists (
                      select 1 from activity_logs l where action = 'chatbot.created' and l.user_id = b.user_id
                         and (meta->>'chatbotId')::bigint = b.id and meta->>'chatbot' = b.name
                         and date_trunc('second', l.created_at) = date_trunc('second', b.created_at))"""),
            Map.entry("a log entry of a team that the user isn't in", """
                    select 1 from activity_logs l where team_id is not null and user_id is not null and not exists (
                      select 1 from team_members m where m.team_id = l.team_id and m.user_id = l.user_id)"""),
            Map.entry("a log entry that was written before one with a smaller id", """
                    select 1 from (select created_at, lag(created_at) over (order by id) as before
                                     from activity_logs) l where date_trunc('second', before) > created_at"""),
            Map.entry(
                    "a row that was updated before it was there, or deleted after it was updated last",
                    each("""
                    select 1 from %s where updated_at < created_at or (deleted_at is not null and deleted_at <> updated_at)""", "users", "teams", "aibotkit_chatbots", "aibotkit_documents", "aibotkit_conversations")),
            Map.entry("a day that was counted before it began", """
                    select 1 from aibotkit_analytics
                     where updated_at < created_at or (created_at at time zone 'UTC')::date <> date"""),
            Map.entry(
                    "a row of today, or older than two years",
                    each(
                            """
                    select 1 from %s where created_at >= '2026-01-01Z' or created_at < '2024-01-02Z'""",
                            "users",
                            "teams",
                            "aibotkit_chatbots",
                            "aibotkit_documents",
                            "aibotkit_conversations",
                            "aibotkit_messages",
                            "aibotkit_analytics",
                            "activity_logs")),
            Map.entry(
                    "a row that was touched after yesterday",
                    each(
                            """
                    select 1 from %s where updated_at >= '2026-01-01Z'""",
                            "users",
                            "teams",
                            "aibotkit_chatbots",
                            "aibotkit_documents",
                            "aibotkit_conversations",
                            "aibotkit_analytics"))));

    private Violations() {}

    private static String each(String query, String... tables) {
        return Arrays.stream(tables).map(query::formatted).collect(joining(" union all "));
    }
}
