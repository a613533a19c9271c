package dev.botkit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void aFileIsCutAtItsSemicolonsAndAtNoOthers() {
        var script = parse("""
                -- head; not the end
                select ';', E'\\';', ";" /* ; /* ; */ */;

                create function f() returns int language sql begin atomic select 1; select 2; end;
                do $body$ begin; $$;$$ end $body$
                """);

        assertThat(script.statements())
                .extracting(SqlStatement::bare)
                .containsExactly(
                        "select '', e'', \";\"",
                        "create function f() returns int language sql begin atomic select 1; select 2; end",
                        "do ''");
        assertThat(script.statements()).extracting(SqlStatement::line).containsExactly(2, 4, 5);
    }

    @Test
    void operatorsWithQuestionMarksStayAsTheyAre() {
        assertThat(parse("select a ?? b, c ? d; select 2").statements())
                .extracting(SqlStatement::sql)
                .containsExactly("select a ?? b, c ? d", " select 2");
    }

    @Test
    void onlyRealCommentsCount() {
        var script = parse("-- one\nselect '-- two' - -1, $$-- three$$; -- four\n-- five");

        assertThat(script.statements())
                .singleElement()
                .extracting(SqlStatement::comments)
                .isEqualTo(List.of(new LineComment(1, "one")));
        assertThat(script.trailing()).containsExactly(new LineComment(2, "four"), new LineComment(3, "five"));
    }

    @Test
    void versionsAreNumbers() {
        assertThat(Version.of("1.10")).isGreaterThan(Version.of("1_9")).isLessThan(Version.of("2"));
        assertThat(Version.of("1.0")).isEqualTo(Version.of("1"));
    }

    private static Script parse(String sql) {
        return Script.parse("V1__it.sql", sql);
    }
}
