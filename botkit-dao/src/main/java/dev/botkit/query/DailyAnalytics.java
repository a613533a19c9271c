package dev.botkit.query;

import static dev.botkit.Sort.asc;
import static dev.botkit.db.Tables.ANALYTICS;

import dev.botkit.Selection;
import dev.botkit.TableQuery;
import dev.botkit.ToOne;
import dev.botkit.db.Analytics;
import dev.botkit.db.AnalyticsMapping;
import dev.botkit.db.Chatbot;
import dev.botkit.db.Keys;
import dev.botkit.db.tables.records.AnalyticsRecord;
import dev.botkit.db.tables.records.ChatbotsRecord;
import java.time.LocalDate;

/** Asks for what chatbots did, day by day. */
public final class DailyAnalytics extends TableQuery<DailyAnalytics, AnalyticsRecord, Analytics> {

    /** The chatbot, marked as deleted or not. */
    public static final ToOne<AnalyticsRecord, ChatbotsRecord, Chatbots, Chatbot> CHATBOT =
            ToOne.by(Keys.ANALYTICS_CHATBOT_FK, () -> Chatbots.all().includingDeleted());

    private DailyAnalytics(Selection<AnalyticsRecord, Analytics> selection) {
        super(selection);
    }

    /** All of them. */
    public static DailyAnalytics all() {
        return new DailyAnalytics(Selection.from(AnalyticsMapping.INSTANCE));
    }

    /** The days of this chatbot. */
    public static DailyAnalytics ofChatbot(long chatbotId) {
        return all().where(ANALYTICS.CHATBOT_ID.eq(chatbotId));
    }

    /** Only the days from the first to the last, both included. */
    public DailyAnalytics between(LocalDate first, LocalDate last) {
        return where(ANALYTICS.DATE.ge(first).and(ANALYTICS.DATE.le(last)));
    }

    /** In the order of the calendar. */
    public DailyAnalytics oldestFirst() {
        return orderBy(asc(ANALYTICS.DATE));
    }

    @Override
    protected DailyAnalytics copy(Selection<AnalyticsRecord, Analytics> changed) {
        return new DailyAnalytics(changed);
    }
}
