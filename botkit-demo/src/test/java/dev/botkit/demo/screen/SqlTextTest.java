package dev.botkit.demo.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTextTest {

    private final SqlText sql = new SqlText();

    @Test
    void eachClauseBeginsALine() {
        assertThat(sql.wrap("select a from b left outer join c on b.id = c.id where a = ? order by a limit 3", 80))
                .containsExactly(
                        "select a",
                        "from b",
                        "left outer join c on b.id = c.id",
                        "where a = ?",
                        "order by a",
                        "limit 3");
        assertThat(sql.wrap(
                        "insert into a (b) values (?) on conflict (b) do update set b = excluded.b returning b", 80))
                .containsExactly(
                        "insert into a (b)",
                        "values (?)",
                        "on conflict (b)",
                        "do update set b = excluded.b",
                        "returning b");
    }

    @Test
    void bracketsAndQuotesHideTheirWords() {
        assertThat(sql.wrap("select (select 1 from b where c), ' from ', \"order by\" from a", 80))
                .containsExactly("select (select 1 from b where c), ' from ', \"order by\"", "from a");
    }

    @Test
    void aLongConditionBreaksBeforeItsParts() {
        assertThat(sql.wrap("select a from b where (first = ? and second = ? or (third and fourth))", 30))
                .containsExactly(
                        "select a", "from b", "where (first = ?", "  and second = ?", "  or (third and fourth))");
    }

    @Test
    void aLongListOfColumnsIsShownOnce() {
        String select = "select \"t\".\"a\", \"t\".\"b\", \"t\".\"c\", \"t\".\"d\", \"t\".\"e\" from \"t\"";

        assertThat(sql.wrap(select, 80))
                .containsExactly(select.replace(" from", "\nfrom").split("\n", -1));
        assertThat(sql.wrap(select, 80)).containsExactly("select … -- the 5 columns shown above", "from \"t\"");
    }
}
